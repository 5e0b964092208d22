package dev.weir.sample.trap;

import dev.weir.sample.district.Family;
import dev.weir.sample.input.Row;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.TrapRecord;
import java.util.ArrayList;
import java.util.List;

/** What people type when they have nothing to type: 13800000000, 000000, 无, 不详, a stroke. */
final class Placeholders implements Trap {

    private static final List<String> NOTHING = List.of("无", "不详", "/");
    private static final int FIRST_COMMUNITY = 3;

    @Override
    public String name() {
        return "placeholders";
    }

    @Override
    public void plant(Plan plan) {
        List<TrapRecord> households = new ArrayList<>();
        List<TrapRecord> heads = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            Family unnumbered = plan.outsider(FIRST_COMMUNITY + time, 1);
            Row zeros = plan.benefit(unnumbered).set("hukou_no", "000000").set("phone", "13800000000");
            Family unknown = plan.outsider(FIRST_COMMUNITY + time, 1);
            String nothing = NOTHING.get(time);
            Row blank = plan.benefit(unknown).set("id_card", nothing).set("phone", nothing);
            Family police = plan.claim(1);
            plan.police(police, rows -> {
                rows.hukou().set("phone", "13800000000");
                rows.persons().get(0).set("phone", "13800000000");
            });
            households.add(TrapRecord.benefit(TrapRecord.scope(unnumbered), zeros));
            households.add(TrapRecord.household(police));
            TrapRecord head = TrapRecord.benefitHead(TrapRecord.scope(unknown), blank);
            head.value(plan, 1, name(), "id_number", null);
            head.value(plan, 1, name(), "phone", null);
            heads.add(head);
            heads.add(TrapRecord.benefitHead(TrapRecord.scope(unnumbered), zeros));
            heads.add(TrapRecord.resident(police.head()));
        }
        allDifferent(plan, households);
        allDifferent(plan, heads);
    }

    private void allDifferent(Plan plan, List<TrapRecord> records) {
        for (int a = 0; a < records.size(); a++) {
            for (int b = a + 1; b < records.size(); b++) {
                records.get(a).linked(plan, 1, name(), "different", records.get(b));
            }
        }
    }
}
