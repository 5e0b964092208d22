package dev.weir.sample.trap;

import dev.weir.sample.district.Community;
import dev.weir.sample.input.Row;
import dev.weir.sample.plan.LedgerFile;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.TrapRecord;

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
