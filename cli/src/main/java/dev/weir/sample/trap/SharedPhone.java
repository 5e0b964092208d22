package dev.weir.sample.trap;

import dev.weir.sample.district.Family;
import dev.weir.sample.input.Row;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.TrapRecord;
import java.util.ArrayList;
import java.util.List;

/** One phone, the caretaker's, on 60 households of the register (fewer in a small sample) and on a family of a ledger. */
final class SharedPhone implements Trap {

    private static final int FIRST_COMMUNITY = 7;
    private static final int SHARERS = 60;
    private static final int SHARERS_IN_A_SMALL_SAMPLE = 4;

    @Override
    public String name() {
        return "shared-phone";
    }

    @Override
    public void plant(Plan plan) {
        int households = plan.options().households();
        int sharers = households >= 2 * TIMES * SHARERS ? SHARERS : SHARERS_IN_A_SMALL_SAMPLE;
        for (int time = 0; time < TIMES; time++) {
            String phone = "1999888000" + time;
            Family outsider = plan.outsider(FIRST_COMMUNITY + time, 1);
            Row row = plan.benefit(outsider).set("phone", phone);
            List<TrapRecord> books = new ArrayList<>();
            List<TrapRecord> heads = new ArrayList<>();
            for (int sharer = 0; sharer < sharers; sharer++) {
                Family family = plan.registered(households - 1 - time * sharers - sharer);
                plan.police(family, rows -> {
                    rows.hukou().set("phone", phone);
                    rows.persons().get(0).set("phone", phone);
                });
                books.add(TrapRecord.household(family));
                heads.add(TrapRecord.resident(family.head()));
            }
            TrapRecord.benefit(outsider).linked(plan, 1, name(), "different", books.get(0));
            TrapRecord.benefitHead(TrapRecord.scope(outsider), row).linked(plan, 1, name(), "different", heads.get(0));
            for (int sharer = 1; sharer < sharers; sharer++) {
                books.get(0).linked(plan, 1, name(), "different", books.get(sharer));
                heads.get(0).linked(plan, 1, name(), "different", heads.get(sharer));
            }
        }
    }
}
