package dev.weir.sample.trap;

import dev.weir.sample.district.Family;
import dev.weir.sample.district.IdNumber;
import dev.weir.sample.input.Row;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.TrapRecord;

/** Each kind of wrong row in the ledgers of three communities. */
final class FaultyLedgerRows implements Trap {

    private static final int FIRST_COMMUNITY = 3;

    @Override
    public String name() {
        return "faulty-ledger-rows";
    }

    @Override
    public void plant(Plan plan) {
        for (int community = FIRST_COMMUNITY; community < FIRST_COMMUNITY + TIMES; community++) {
            Family family = plan.outsider(community, 1);
            String number = family.head().idNumber();
            Row check = plan.benefit(family).set("id_card", IdNumber.withWrongCheck(number));
            check.expect(name(), "id_card", "F021", "warning");
            TrapRecord.benefitHead(TrapRecord.scope(family), check).value(plan, 1, name(), "id_number", null);
            row(plan, community).set("since", "2024-02-30").expect(name(), "since", "F014", "warning");
            row(plan, community).set("hukou_no", "/").expect(name(), "", "F002", "error");
            Family twice = plan.outsider(community, 1);
            plan.benefit(twice);
            plan.benefit(twice).expect(name(), "", "F004", "warning");
            Family disputed = plan.outsider(community, 1);
            plan.benefit(disputed).expect(name(), "", "F003", "error");
            plan.benefit(disputed).set("address", "9-9-909").set("since", "同上").expect(name(), "", "F003", "error");
        }
    }

    private static Row row(Plan plan, int community) {
        return plan.benefit(plan.outsider(community, 1));
    }
}
