package dev.weir.sample.trap;

import dev.weir.sample.district.Door;
import dev.weir.sample.district.IdNumber;
import dev.weir.sample.district.Person;
import dev.weir.sample.input.Row;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.PoliceFamily;
import dev.weir.sample.plan.PoliceTable;
import dev.weir.sample.plan.Presence;
import dev.weir.sample.plan.TrapRecord;

/** What forty years of typing leave in a register: each kind of wrong number, date and key. */
final class FaultyPoliceRows implements Trap {

    private Plan plan;
    private int time;

    @Override
    public String name() {
        return "faulty-police-rows";
    }

    @Override
    public void plant(Plan target) {
        plan = target;
        for (time = 0; time < TIMES; time++) {
            numbers();
            dates();
            keys();
        }
    }

    private void numbers() {
        Person check = plan.stranger();
        add(row(check).set("id_card", IdNumber.withWrongCheck(check.idNumber())), "id_card", "F021", "warning");
        TrapRecord.resident(check).value(plan, 1, name(), "id_number", null);
        add(row().set("id_card", IdNumber.of("330203", "1985023" + time, 901)), "id_card", "F022", "warning");
        Person division = plan.stranger();
        add(row(division).set("id_card", IdNumber.of("999999", division.bornOn(), 7)), "id_card", "F023", "warning");
        Person length = plan.stranger();
        add(row(length).set("id_card", length.idNumber().substring(0, 17)), "id_card", "F020", "warning");
    }

    private void dates() {
        Person person = plan.stranger();
        add(row(person).set("born_on", "1985-02-30"), "born_on", "F014", "warning");
        TrapRecord.resident(person).value(plan, 1, name(), "born_on", null);
    }

    private void keys() {
        add(row().set("person_no", null), "", "F002", "error");
        Person twice = plan.stranger();
        plan.extra(PoliceTable.PERSON, row(twice));
        add(row(twice), "", "F004", "warning");
        Person disputed = plan.stranger();
        add(row(disputed), "", "F003", "error");
        add(row(disputed).set("name", "某" + disputed.name()), "", "F003", "error");
        plan.extra(
                PoliceTable.HUKOU,
                PoliceFamily.hukou(plan.district().family(time), "家庭户")
                        .set("hukou_no", null)
                        .expect(name(), "", "F002", "error"));
        plan.extra(
                PoliceTable.MEMBER,
                PoliceFamily.member(disputed, plan.district().family(time).number(), Presence.BOTH, "其他")
                        .set("presence", "待查")
                        .expect(name(), "presence", "F005", "error"));
    }

    private Row row() {
        return row(plan.stranger());
    }

    private Row row(Person person) {
        return PoliceFamily.person(person, new Door(plan.district().community(time), 1, 5, 101));
    }

    private void add(Row row, String column, String code, String severity) {
        plan.extra(PoliceTable.PERSON, row.expect(name(), column, code, severity));
    }
}
