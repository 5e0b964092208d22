package dev.weir.sample.trap;

import dev.weir.sample.district.Community;
import dev.weir.sample.district.Night;
import dev.weir.sample.input.Row;
import dev.weir.sample.plan.LedgerFile;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.TrapRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * A good first month. In the second one row has a bad phone, one lacks a required value, one lacks its key, and one family is not there any
 * more. In the third the second month's ledger comes back corrected.
 */
final class FaultyMonth implements Trap {

    private static final int FEWEST_ROWS = 7;

    @Override
    public String name() {
        return "faulty-month";
    }

    @Override
    public void plant(Plan plan) {
        for (int community = 0; community < TIMES; community++) {
            List<Row> roster = plan.roster(community, FEWEST_ROWS);
            plant(plan, plan.district().community(community), roster);
        }
    }

    private void plant(Plan plan, Community community, List<Row> first) {
        plan.send(1, name(), LedgerFile.of(community, Night.issue(1), first), "done");
        int last = first.size() - 1;
        Row phone = first.get(last - 3);
        Row incomplete = first.get(last - 2);
        Row keyless = first.get(last - 1);
        Row gone = first.get(last);

        List<Row> second = new ArrayList<>(first.subList(0, last - 3));
        second.add(phone.copy().set("phone", "1399-电话").expect(name(), "phone", "F017", "warning"));
        second.add(incomplete.copy().set("people", "").expect(name(), "people", "F001", "error"));
        second.add(keyless.copy().set("hukou_no", "不详").expect(name(), "", "F002", "error"));
        plan.send(2, name(), LedgerFile.of(community, Night.issue(2), second), "done");
        plan.send(
                3,
                name(),
                LedgerFile.of(community, Night.issue(2), first.subList(0, last))
                        .named("低保台账-%s_更正.xlsx".formatted(Night.issue(2))),
                "done");

        String scope = community.name();
        TrapRecord household = TrapRecord.benefit(scope, phone);
        household.value(plan, 1, name(), "phone", phone.get("phone"));
        household.value(plan, 2, name(), "phone", null);
        household.value(plan, 3, name(), "phone", phone.get("phone"));
        for (Row row : List.of(incomplete, keyless, gone)) {
            TrapRecord.benefit(scope, row).stale(plan, 2, name());
            TrapRecord.benefitHead(scope, row).stale(plan, 2, name());
            TrapRecord.benefit(scope, row).id(plan, 2, name(), 1, "same");
        }
        plan.count(1, name(), "household", LedgerFile.MAPPING, scope, first.size());
        plan.count(2, name(), "household", LedgerFile.MAPPING, scope, first.size());
        plan.count(3, name(), "household", LedgerFile.MAPPING, scope, last);
    }
}
