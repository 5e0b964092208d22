package dev.weir.sample.trap;

import dev.weir.sample.Community;
import dev.weir.sample.LedgerFile;
import dev.weir.sample.Plan;
import dev.weir.sample.Row;

/** Files of several communities for one mapping in one night: each stands, none replaces another. */
final class TwoCommunities implements Trap {

    @Override
    public String name() {
        return "two-communities";
    }

    @Override
    public void plant(Plan plan) {
        for (int index = 0; index < TIMES; index++) {
            Community community = plan.district().community(index);
            for (Row row : plan.roster(index, 0)) {
                TrapRecord.benefit(community.name(), row).value(plan, 1, name(), "head_name", row.get("head"));
            }
            plan.count(
                    1,
                    name(),
                    "household",
                    LedgerFile.MAPPING,
                    community.name(),
                    plan.roster(index, 0).size());
        }
    }
}
