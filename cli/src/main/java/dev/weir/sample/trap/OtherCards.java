package dev.weir.sample.trap;

import dev.weir.sample.district.Family;
import dev.weir.sample.district.IdNumber;
import dev.weir.sample.district.Person;
import dev.weir.sample.input.Row;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.TrapRecord;
import java.util.List;

/** A head with a residence card of 港澳台, a spouse with a foreigner's card, a relative with a passport. */
final class OtherCards implements Trap {

    private static final List<String> DIVISIONS = List.of("810000", "820000", "830000");
    private static final List<String> NATIONS = List.of("USA", "DEU", "KOR");

    @Override
    public String name() {
        return "other-cards";
    }

    @Override
    public void plant(Plan plan) {
        for (int time = 0; time < TIMES; time++) {
            Family family = plan.claim(3);
            String residence = IdNumber.of(DIVISIONS.get(time), family.head().bornOn(), 11 + time);
            String foreigner = NATIONS.get(time) + "33020371050" + (time + 1);
            String passport = "E9000000" + (time + 1);
            plan.police(family, rows -> {
                rows.hukou().set("head_id", residence);
                rows.persons().get(0).set("id_type", "港澳台居民居住证").set("id_card", residence);
                other(rows.persons().get(1), "外国人永久居留身份证", foreigner);
                other(rows.persons().get(2), "护照", passport);
            });
            expect(plan, family.head(), "hmt_residence_card", residence);
            expect(plan, family.member(1), "foreigner_card", foreigner);
            expect(plan, family.member(2), "passport", passport);
        }
    }

    private static void other(Row person, String type, String number) {
        person.set("id_type", type).set("id_card", null).set("other_id", number);
    }

    private void expect(Plan plan, Person person, String type, String number) {
        TrapRecord.resident(person).value(plan, 1, name(), "id_type", type);
        TrapRecord.resident(person).value(plan, 1, name(), "id_number", number);
    }
}
