package dev.weir.sample.trap;

import dev.weir.sample.district.Door;
import dev.weir.sample.district.Family;
import dev.weir.sample.district.Person;
import dev.weir.sample.input.Row;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.PoliceFamily;
import dev.weir.sample.plan.PoliceTable;
import dev.weir.sample.plan.Presence;
import dev.weir.sample.plan.TrapRecord;
import java.util.List;
import java.util.stream.Stream;

/** A collective register of 40 people under one nominal head, who also heads his own family, on the subsidy ledger too. */
final class CollectiveHousehold implements Trap {

    private static final int MEMBERS = 40;
    private static final int FIRST_COMMUNITY = 7;

    @Override
    public String name() {
        return "collective-household";
    }

    @Override
    public void plant(Plan plan) {
        for (int time = 0; time < TIMES; time++) {
            Family nominal = plan.claim(FIRST_COMMUNITY + time, 2);
            Row benefit = plan.benefit(nominal);
            List<Person> people = Stream.generate(plan::stranger).limit(MEMBERS).toList();
            String number = "33029%05d".formatted(time + 1);
            Door hostel = new Door(nominal.door().community(), 1, 7, 101);
            plan.extra(
                    PoliceTable.HUKOU,
                    PoliceFamily.hukou(nominal, "集体户")
                            .set("hukou_no", number)
                            .set("address", hostel.fullAddress())
                            .set("people", String.valueOf(MEMBERS)));
            for (Person person : people) {
                plan.extra(PoliceTable.PERSON, PoliceFamily.person(person, hostel));
                plan.extra(PoliceTable.MEMBER, PoliceFamily.member(person, number, Presence.REGISTERED, "其他"));
            }
            TrapRecord collective = TrapRecord.household(number);
            collective.linked(plan, 1, name(), "different", TrapRecord.household(nominal));
            collective.linked(plan, 1, name(), "different", TrapRecord.benefit(nominal));
            TrapRecord.household(nominal)
                    .linked(plan, 1, name(), "same", TrapRecord.benefit(TrapRecord.scope(nominal), benefit));
            for (int member = 1; member < MEMBERS; member++) {
                TrapRecord.resident(people.get(0))
                        .linked(plan, 1, name(), "different", TrapRecord.resident(people.get(member)));
            }
            TrapRecord.resident(people.get(0)).memberOf(plan, 1, name(), collective, "registered");
        }
    }
}
