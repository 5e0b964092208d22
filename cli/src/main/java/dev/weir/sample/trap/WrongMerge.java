package dev.weir.sample.trap;

import dev.weir.sample.district.Family;
import dev.weir.sample.district.Person;
import dev.weir.sample.input.Row;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.TrapRecord;
import dev.weir.sample.truth.Truth.Kind;

/**
 * A clerk typed another person's number and left the birth date out, so nothing speaks against the link. Before the second night somebody
 * finds out and decides that they are two.
 */
final class WrongMerge implements Trap {

    private static final int FIRST_COMMUNITY = 7;

    @Override
    public String name() {
        return "wrong-merge";
    }

    @Override
    public void plant(Plan plan) {
        for (int time = 0; time < TIMES; time++) {
            Person owner = plan.claim(2).member(1);
            Family family = plan.outsider(FIRST_COMMUNITY + time, 1);
            Row row = plan.benefit(family).set("born_on", "不详").set("id_card", owner.idNumber());
            TrapRecord police = TrapRecord.resident(owner);
            TrapRecord ledger = TrapRecord.benefitHead(TrapRecord.scope(family), row);
            plan.truth()
                    .add(
                            Kind.LINKS,
                            1,
                            name(),
                            "same",
                            "resident",
                            police.mapping(),
                            police.scope(),
                            police.key(),
                            ledger.mapping(),
                            ledger.scope(),
                            ledger.key());
            plan.decide(
                    2,
                    "different,resident,%s,%s,%s,%s,%s,%s,,,区民政局,2026-09-20,身份证号抄错行，本人持证核实"
                            .formatted(
                                    police.mapping(),
                                    police.scope(),
                                    police.key(),
                                    ledger.mapping(),
                                    ledger.scope(),
                                    ledger.key()));
            police.linked(plan, 2, name(), "different", ledger);
            police.id(plan, 2, name(), 1, "same");
            ledger.id(plan, 2, name(), 1, "new");
            ledger.id(plan, 3, name(), 2, "same");
            plan.truth()
                    .add(
                            Kind.ID_CHANGES,
                            2,
                            name(),
                            police.entity(),
                            police.mapping(),
                            police.scope(),
                            police.key(),
                            "split");
        }
    }
}
