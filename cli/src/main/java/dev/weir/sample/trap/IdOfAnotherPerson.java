package dev.weir.sample.trap;

import dev.weir.sample.district.Family;
import dev.weir.sample.district.Person;
import dev.weir.sample.input.Row;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.TrapRecord;
import dev.weir.sample.truth.Truth.Kind;

/** A clerk typed the valid number of another person: name and birth date are not that person's. */
final class IdOfAnotherPerson implements Trap {

    private static final int FIRST_COMMUNITY = 7;

    @Override
    public String name() {
        return "id-of-another-person";
    }

    @Override
    public void plant(Plan plan) {
        for (int time = 0; time < TIMES; time++) {
            Family family = plan.claim(FIRST_COMMUNITY + time, 1);
            Person owner = plan.claim(2).member(1);
            Row row = plan.benefit(family).set("id_card", owner.idNumber());
            TrapRecord typed = TrapRecord.benefitHead(TrapRecord.scope(family), row);
            typed.linked(plan, 1, name(), "different", TrapRecord.resident(owner));
            plan.truth()
                    .addFrom(
                            Kind.REVIEW,
                            1,
                            name(),
                            typed.entity(),
                            typed.mapping(),
                            typed.scope(),
                            typed.key(),
                            "born_on");
            TrapRecord.household(family).linked(plan, 1, name(), "same", TrapRecord.benefit(family));
        }
    }
}
