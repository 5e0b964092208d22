package dev.weir.sample.trap;

import dev.weir.sample.district.Community;
import dev.weir.sample.district.Night;
import dev.weir.sample.input.Row;
import dev.weir.sample.plan.LedgerFile;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.TrapRecord;
import java.util.ArrayList;
import java.util.List;

/** A ledger, then a changed one for the same month, then the first again: the last word counts. */
final class AThenBThenA implements Trap {

    private static final int FIRST_COMMUNITY = 3;
    private static final int FEWEST_ROWS = 12;

    @Override
    public String name() {
        return "a-then-b-then-a";
    }

    @Override
    public void plant(Plan plan) {
        for (int community = FIRST_COMMUNITY; community < FIRST_COMMUNITY + TIMES; community++) {
            List<Row> roster = plan.roster(community, FEWEST_ROWS);
            plant(plan, plan.district().community(community), roster);
        }
    }

    private void plant(Plan plan, Community community, List<Row> roster) {
        int last = roster.size() - 1;
        List<Row> changed = new ArrayList<>(roster.subList(0, last - 1));
        Row before = roster.get(last - 1).copy().set("people", "2").set("amount", "2000");
        Row after = before.copy().set("amount", "1800");
        Row dropped = roster.get(last);
        changed.add(after);
        List<Row> original = new ArrayList<>(roster.subList(0, last - 1));
        original.add(before);
        original.add(dropped);

        LedgerFile a = LedgerFile.of(community, Night.issue(1), original);
        LedgerFile b = new LedgerFile(community, "低保台账-%s_二稿.xlsx".formatted(Night.issue(1)), a.issue(), changed);
        plan.send(1, name(), a, "done");
        plan.send(2, name(), b, "done");
        plan.send(3, name(), a, "done");

        String scope = community.name();
        String payment = before.get("hukou_no") + "|" + a.issue();
        TrapRecord event = new TrapRecord("event", LedgerFile.MAPPING, scope, payment);
        event.value(plan, 1, name(), "amount", "2000.00");
        event.value(plan, 2, name(), "amount", "1800.00");
        event.value(plan, 3, name(), "amount", "2000.00");
        TrapRecord.benefit(scope, dropped).id(plan, 3, name(), 1, "same");
        plan.count(1, name(), "household", LedgerFile.MAPPING, scope, a.households());
        plan.count(3, name(), "household", LedgerFile.MAPPING, scope, a.households());
    }
}
