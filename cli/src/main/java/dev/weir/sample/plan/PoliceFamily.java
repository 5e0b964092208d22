package dev.weir.sample.plan;

import dev.weir.sample.district.Building;
import dev.weir.sample.district.District;
import dev.weir.sample.district.Door;
import dev.weir.sample.district.Family;
import dev.weir.sample.district.Person;
import dev.weir.sample.input.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What the police's database holds of one family. Traps change the rows before they are written. */
public record PoliceFamily(Row hukou, List<Row> persons, List<Row> members) {

    /** How the legacy database writes times. */
    public static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** When rows that are no ordinary family were written. */
    static final String EXTRA_STAMP = "2026-08-15 10:00:00";

    /** The rows of a family that has no peculiarity. */
    public static PoliceFamily of(Family family, LocalDateTime updatedAt) {
        String stamp = updatedAt.format(STAMP);
        List<Row> persons = new ArrayList<>();
        List<Row> members = new ArrayList<>();
        for (Person person : family.members()) {
            persons.add(person(person, family.door()).set("updated_at", stamp));
            members.add(member(person, family.number(), Presence.BOTH, person.relation())
                    .set("from_on", later(family, person))
                    .set("updated_at", stamp));
        }
        return new PoliceFamily(hukou(family, "家庭户").set("updated_at", stamp), persons, members);
    }

    private static String later(Family family, Person person) {
        boolean bornHere = person.bornOn().isAfter(family.movedInOn());
        return (bornHere ? person.bornOn() : family.movedInOn()).toString();
    }

    public static Row hukou(Family family, String type) {
        return new Row()
                .set("hukou_no", family.number())
                .set("hu_type", type)
                .set("head_name", family.head().name())
                .set("head_id", family.head().idNumber())
                .set("address", family.door().fullAddress())
                .set("grid", Building.of(family.door()).grid())
                .set("phone", family.phone())
                .set("people", String.valueOf(family.members().size()))
                .set("moved_in_on", family.movedInOn().toString())
                .set("status", "正常")
                .set("deleted", "0")
                .set("updated_at", EXTRA_STAMP);
    }

    /** A door behind which somebody lives who is registered elsewhere. */
    public static Row dwelling(String number, Door door) {
        return new Row()
                .set("hukou_no", number)
                .set("hu_type", "住所")
                .set("address", door.fullAddress())
                .set("grid", Building.of(door).grid())
                .set("people", "1")
                .set("status", "正常")
                .set("deleted", "0")
                .set("updated_at", EXTRA_STAMP);
    }

    public static Row person(Person person, Door door) {
        return new Row()
                .set("person_no", person.number())
                .set("name", person.name())
                .set("sex", person.sex())
                .set("born_on", person.bornOn().toString())
                .set("id_type", "居民身份证")
                .set("id_card", person.idNumber())
                .set("phone", person.phone())
                .set("address", door.fullAddress())
                .set("deleted", "0")
                .set("updated_at", EXTRA_STAMP);
    }

    public static Row member(Person person, String householdNumber, String presence, String relation) {
        return new Row()
                .set("person_no", person.number())
                .set("hukou_no", householdNumber)
                .set("presence", presence)
                .set("relation", relation)
                .set("deleted", "0")
                .set("updated_at", EXTRA_STAMP);
    }

    /** When an ordinary family's rows were last written: years ago, and long before the first night. */
    public static LocalDateTime lastWritten(District district, int index) {
        return district.date(index, LocalDate.of(2015, 1, 1), LocalDate.of(2026, 8, 14))
                .atTime(LocalTime.of(9 + index % 8, index % 60));
    }
}
