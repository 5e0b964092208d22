package dev.weir.sample.trap;

import dev.weir.sample.district.Family;
import dev.weir.sample.district.Person;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.PoliceChange;
import dev.weir.sample.plan.PoliceTable;
import dev.weir.sample.plan.TrapRecord;
import java.util.Map;

/** The head dies in the second month and the widow becomes head of the same household. */
final class HeadDies implements Trap {

    private static final String DAY = "2026-09-12";

    @Override
    public String name() {
        return "head-dies";
    }

    @Override
    public void plant(Plan plan) {
        for (int time = 0; time < TIMES; time++) {
            Family family = plan.claim(3);
            Person head = family.head();
            Person widow = family.member(1);
            Map<String, String> household = Map.of("hukou_no", family.number());
            plan.change(
                    2,
                    new PoliceChange(
                            PoliceTable.HUKOU,
                            household,
                            Map.of("head_name", widow.name(), "head_id", widow.idNumber(), "people", "2")));
            plan.change(2, update(PoliceTable.PERSON, head, Map.of("deceased_on", DAY)));
            plan.change(2, update(PoliceTable.MEMBER, head, Map.of("to_on", DAY)));
            plan.change(2, update(PoliceTable.MEMBER, widow, Map.of("relation", "户主")));
            TrapRecord book = TrapRecord.household(family);
            TrapRecord deceased = TrapRecord.resident(head);
            book.id(plan, 2, name(), 1, "same");
            deceased.id(plan, 2, name(), 1, "same");
            deceased.value(plan, 1, name(), "deceased_on", null);
            deceased.value(plan, 2, name(), "deceased_on", DAY);
            book.value(plan, 1, name(), "head_name", head.name());
            book.value(plan, 2, name(), "head_name", widow.name());
        }
    }

    private static PoliceChange update(PoliceTable table, Person person, Map<String, String> cells) {
        return new PoliceChange(table, Map.of("person_no", person.number()), cells);
    }
}
