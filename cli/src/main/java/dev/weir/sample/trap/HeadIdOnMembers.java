package dev.weir.sample.trap;

import dev.weir.sample.district.Family;
import dev.weir.sample.input.Row;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.TrapRecord;

/** The head's identity number is typed on every member's row: in the police's register, and in the member columns of a ledger. */
final class HeadIdOnMembers implements Trap {

    private static final int FIRST_COMMUNITY = 7;
    private static final int SIZE = 4;

    @Override
    public String name() {
        return "head-id-on-members";
    }

    @Override
    public void plant(Plan plan) {
        for (int time = 0; time < TIMES; time++) {
            register(plan, plan.claim(SIZE));
            ledger(plan, plan.outsider(FIRST_COMMUNITY + time, SIZE));
        }
    }

    private void register(Plan plan, Family family) {
        String number = family.head().idNumber();
        plan.police(family, rows -> rows.persons().forEach(person -> person.set("id_card", number)));
        for (int member = 1; member < SIZE; member++) {
            TrapRecord.resident(family.head())
                    .linked(plan, 1, name(), "different", TrapRecord.resident(family.member(member)));
        }
    }

    private void ledger(Plan plan, Family family) {
        Row row = plan.benefit(family);
        TrapRecord head = TrapRecord.benefitHead(TrapRecord.scope(family), row);
        for (int member = 1; member < SIZE; member++) {
            row.set("member_id_" + member, family.head().idNumber());
            String name = row.get("member_name_" + member);
            head.linked(plan, 1, name(), "different", TrapRecord.benefitMember(TrapRecord.scope(family), row, name));
        }
    }
}
