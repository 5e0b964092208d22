package dev.weir.sample.trap;

import dev.weir.sample.district.Family;
import dev.weir.sample.district.Person;
import dev.weir.sample.input.Row;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.PoliceChange;
import dev.weir.sample.plan.PoliceFamily;
import dev.weir.sample.plan.PoliceTable;
import dev.weir.sample.plan.Presence;
import dev.weir.sample.plan.TrapRecord;
import java.util.Map;

/** Divorce or 分户 in the second month: the spouse gets a household book of her own, with a new number. */
final class HouseholdSplits implements Trap {

    @Override
    public String name() {
        return "household-splits";
    }

    @Override
    public void plant(Plan plan) {
        for (int time = 0; time < TIMES; time++) {
            Family family = plan.claim(3);
            Person spouse = family.member(1);
            String number = "33028%05d".formatted(time + 1);
            Row book = PoliceFamily.hukou(family, "家庭户")
                    .set("hukou_no", number)
                    .set("head_name", spouse.name())
                    .set("head_id", spouse.idNumber())
                    .set("phone", spouse.phone())
                    .set("people", "1")
                    .set("moved_in_on", "2026-09-15");
            plan.change(2, PoliceChange.insert(PoliceTable.HUKOU, book));
            plan.change(
                    2, new PoliceChange(PoliceTable.HUKOU, Map.of("hukou_no", family.number()), Map.of("people", "2")));
            plan.change(
                    2,
                    new PoliceChange(
                            PoliceTable.MEMBER,
                            Map.of("person_no", spouse.number(), "hukou_no", family.number()),
                            Map.of("deleted", "1")));
            plan.change(
                    2,
                    PoliceChange.insert(PoliceTable.MEMBER, PoliceFamily.member(spouse, number, Presence.BOTH, "户主")));
            TrapRecord old = TrapRecord.household(family);
            TrapRecord split = TrapRecord.household(number);
            old.id(plan, 2, name(), 1, "same");
            split.id(plan, 2, name(), 1, "new");
            TrapRecord.resident(spouse).id(plan, 2, name(), 1, "same");
            old.linked(plan, 2, name(), "different", split);
            TrapRecord.resident(spouse).memberOf(plan, 2, name(), split, "registered");
        }
    }
}
