package dev.weir.sample.trap;

import dev.weir.sample.district.Family;
import dev.weir.sample.input.Row;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.TrapRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A child that has no card yet: the column is empty, or says so in words. */
final class Newborn implements Trap {

    private static final List<String> NOTHING = Arrays.asList(null, "无", "不详");
    private static final int CHILD = 2;

    @Override
    public String name() {
        return "newborn";
    }

    @Override
    public void plant(Plan plan) {
        for (int time = 0; time < TIMES; time++) {
            Family family = plan.claim(3);
            String nothing = NOTHING.get(time);
            String bornOn = LocalDate.of(2026, 8, 3 + time).toString();
            plan.police(family, rows -> {
                Row child = rows.persons().get(CHILD);
                child.set("born_on", bornOn)
                        .set("id_type", "未办证")
                        .set("id_card", nothing)
                        .set("phone", null);
                rows.members().get(CHILD).set("from_on", bornOn);
            });
            TrapRecord child = TrapRecord.resident(family.member(CHILD));
            child.value(plan, 1, name(), "born_on", bornOn);
            child.value(plan, 1, name(), "id_type", "none");
            child.value(plan, 1, name(), "id_number", null);
            child.memberOf(plan, 1, name(), TrapRecord.household(family), "registered");
        }
    }
}
