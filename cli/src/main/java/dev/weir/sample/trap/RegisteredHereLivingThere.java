package dev.weir.sample.trap;

import dev.weir.sample.district.Door;
import dev.weir.sample.district.Family;
import dev.weir.sample.district.Person;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.PoliceFamily;
import dev.weir.sample.plan.PoliceTable;
import dev.weir.sample.plan.Presence;
import dev.weir.sample.plan.TrapRecord;
import dev.weir.sample.truth.Truth.Kind;

/** Somebody is registered with the family and lives in another community: 人户分离. */
final class RegisteredHereLivingThere implements Trap {

    private static final int MOVED = 2;

    @Override
    public String name() {
        return "registered-here-living-there";
    }

    @Override
    public void plant(Plan plan) {
        for (int time = 0; time < TIMES; time++) {
            Family family = plan.claim(3);
            Person person = family.member(MOVED);
            plan.police(family, rows -> rows.members().get(MOVED).set("presence", Presence.REGISTERED));
            int next = family.door().community().index() + 1;
            Door door = new Door(plan.district().community(next), 1, 6, 101 + 100 * time);
            String dwelling = "FW9%05d".formatted(time + 1);
            plan.extra(PoliceTable.HUKOU, PoliceFamily.dwelling(dwelling, door));
            plan.extra(PoliceTable.MEMBER, PoliceFamily.member(person, dwelling, Presence.LIVING, null));
            TrapRecord resident = TrapRecord.resident(person);
            resident.memberOf(plan, 1, name(), TrapRecord.household(family), "registered");
            resident.memberOf(plan, 1, name(), TrapRecord.household(dwelling), "living");
            TrapRecord.household(family).linked(plan, 1, name(), "different", TrapRecord.household(dwelling));
            plan.truth()
                    .addFrom(
                            Kind.NO_CONFLICTS,
                            1,
                            name(),
                            resident.entity(),
                            resident.mapping(),
                            resident.scope(),
                            resident.key());
        }
    }
}
