package dev.weir.sample.trap;

import dev.weir.sample.district.Family;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.TrapRecord;

/** Parents and their grown-up son: two household books, one door, its address typed in two widths. */
final class TwoBooksOneDoor implements Trap {

    @Override
    public String name() {
        return "two-books-one-door";
    }

    @Override
    public void plant(Plan plan) {
        for (int time = 0; time < TIMES; time++) {
            Family parents = plan.claim(2);
            Family son = plan.claim(1);
            String address = fullWidth(parents.door().fullAddress());
            plan.police(son, rows -> {
                rows.hukou().set("address", address);
                rows.persons().forEach(person -> person.set("address", address));
            });
            TrapRecord.household(parents).linked(plan, 1, name(), "different", TrapRecord.household(son));
            TrapRecord.household(parents).linked(plan, 1, name(), "same_place", TrapRecord.household(son));
        }
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
        return wide.toString();
    }
}
