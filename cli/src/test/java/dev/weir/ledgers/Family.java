package dev.weir.ledgers;

import java.time.LocalDate;
import java.util.List;

/**
 * A family as it truly is.
 *
 * @param number its number in the ledger, without any format
 * @param amount yuan; always whole hundreds, so that it is exact in 万元 too
 */
record Family(
        long number,
        Person head,
        int building,
        int unit,
        int room,
        int amount,
        LocalDate since,
        String remark,
        List<Person> members) {

    /** @param id identity number with a right check digit */
    record Person(String name, String relation, String id, String phone) {}

    Family paid(int other) {
        return new Family(number, head, building, unit, room, other, since, remark, members);
    }

    Family remarked(String other) {
        return new Family(number, head, building, unit, room, amount, since, other, members);
    }

    /** The key of its place. */
    String place(String community) {
        return "key:" + community + "|" + building + "幢|" + unit + "单元|" + room;
    }
}
