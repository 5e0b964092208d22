package dev.weir.sample.trap;

import dev.weir.sample.district.Community;
import dev.weir.sample.district.Night;
import dev.weir.sample.input.Row;
import dev.weir.sample.plan.LedgerFile;
import dev.weir.sample.plan.Plan;
import java.util.List;

/** A filter was on when somebody saved the ledger: one or two rows instead of all of them. */
final class ShortLedger implements Trap {

    private static final int COMMUNITY = 6;
    private static final int FEWEST_ROWS = 24;

    @Override
    public String name() {
        return "short-ledger";
    }

    @Override
    public void plant(Plan plan) {
        Community community = plan.district().community(COMMUNITY);
        List<Row> roster = plan.roster(COMMUNITY, FEWEST_ROWS);
        LedgerFile whole = LedgerFile.of(community, Night.issue(1), roster);
        plan.send(1, name(), whole, "done");
        LedgerFile one = LedgerFile.of(community, Night.issue(2), roster.subList(0, 1));
        LedgerFile two = LedgerFile.of(community, Night.issue(3), roster.subList(0, 2));
        LedgerFile three = LedgerFile.of(community, Night.issue(3), roster.subList(0, 3));
        plan.send(2, name(), one, "held");
        plan.send(3, name(), two, "held");
        plan.send(3, name(), three.named("低保台账-%s_筛选.xlsx".formatted(Night.issue(3))), "held");
        for (int night = 1; night <= TIMES; night++) {
            plan.count(night, name(), "household", LedgerFile.MAPPING, community.name(), whole.households());
        }
    }
}
