package dev.weir.sample.plan;

import dev.weir.sample.district.Community;
import dev.weir.sample.district.Door;
import dev.weir.sample.district.Family;
import dev.weir.sample.district.Person;
import dev.weir.sample.input.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is on each community's subsidy ledger. */
final class Roster {

    private static final int STANDARD = 1085;

    private final Plan plan;
    private final Map<Integer, List<Row>> planted = new HashMap<>();
    private final Map<Integer, List<Row>> complete = new HashMap<>();

    Roster(Plan plan) {
        this.plan = plan;
    }

    Row add(Family family) {
        Row row = row(family, false);
        int community = family.door().community().index();
        planted.computeIfAbsent(community, key -> new ArrayList<>()).add(row);
        return row;
    }

    /** The planted families, the community's own poor, and families registered elsewhere until there are enough. */
    List<Row> of(Community community, int atLeast) {
        return complete.computeIfAbsent(community.index(), index -> gather(community, atLeast));
    }

    List<Row> gather(Community community, int atLeast) {
        List<Row> rows = new ArrayList<>(planted.getOrDefault(community.index(), List.of()));
        int communities = plan.district().communities().size();
        int households = plan.options().households();
        int stride = households < 500 ? 3 : 16;
        for (int ordinal = 0; community.index() + ordinal * communities < households; ordinal++) {
            int index = community.index() + ordinal * communities;
            if (ordinal % stride == stride - 1 && !plan.isClaimed(index)) {
                rows.add(row(plan.registered(index), ordinal % 2 == 0));
            }
        }
        while (rows.size() < atLeast) {
            rows.add(row(plan.outsider(community.index(), 1 + rows.size() % 3), rows.size() % 2 == 0));
        }
        return rows;
    }

    static Row row(Family family, boolean brief) {
        Person head = family.head();
        int people = Math.min(family.members().size(), 4);
        Door door = family.door();
        Row row = new Row()
                .set("hukou_no", family.number())
                .set("head", head.name())
                .set("sex", head.sex())
                .set("born_on", head.bornOn().toString())
                .set("id_card", head.idNumber())
                .set("phone", family.phone())
                .set("address", brief ? door.shortAddress() : door.localAddress())
                .set("people", String.valueOf(people))
                .set("amount", amount(STANDARD * people - family.number().hashCode() % 7 * 15, brief))
                .set(
                        "since",
                        LocalDate.of(2015, 1, 1)
                                .plusMonths(Math.floorMod(family.number().hashCode(), 130))
                                .toString())
                .means("hukou_no", family.number())
                .means("head", head.number());
        for (int member = 1; member < people; member++) {
            Person person = family.member(member);
            row.set("member_name_" + member, person.name())
                    .set("member_id_" + member, person.idNumber())
                    .set("member_relation_" + member, person.relation())
                    .means("member_name_" + member, person.number());
        }
        return row;
    }

    /** As a number, or as people type it. */
    private static String amount(int yuan, boolean typed) {
        return typed && yuan >= 1000 ? "%d,%03d.00".formatted(yuan / 1000, yuan % 1000) : String.valueOf(yuan);
    }
}
