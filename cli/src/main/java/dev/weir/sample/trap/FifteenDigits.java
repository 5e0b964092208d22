package dev.weir.sample.trap;

import dev.weir.sample.district.Family;
import dev.weir.sample.district.IdNumber;
import dev.weir.sample.input.Row;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.TrapRecord;

/** One department has the 15-digit number of before 1999, the other the 18-digit one of today. */
final class FifteenDigits implements Trap {

    private static final int FIRST_COMMUNITY = 7;

    @Override
    public String name() {
        return "fifteen-digits";
    }

    @Override
    public void plant(Plan plan) {
        for (int time = 0; time < TIMES; time++) {
            Family family = plan.claim(FIRST_COMMUNITY + time, 2);
            Row row = plan.benefit(family);
            String number = family.head().idNumber();
            String old = IdNumber.fifteenDigits(number);
            if (time == 0) {
                row.set("id_card", old).expect(name(), "id_card", "R002", "repair");
            } else {
                plan.police(family, rows -> {
                    rows.persons().get(0).set("id_card", old).expect(name(), "id_card", "R002", "repair");
                    rows.hukou().set("head_id", old).expect(name(), "head_id", "R002", "repair");
                });
            }
            TrapRecord police = TrapRecord.resident(family.head());
            TrapRecord ledger = TrapRecord.benefitHead(TrapRecord.scope(family), row);
            police.linked(plan, 1, name(), "same", ledger);
            police.value(plan, 1, name(), "id_number", number);
            ledger.value(plan, 1, name(), "id_number", number);
            TrapRecord.household(family).linked(plan, 1, name(), "same", TrapRecord.benefit(family));
        }
    }
}
