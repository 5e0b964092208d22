package dev.weir.sample.district;

import java.time.LocalDate;
import java.util.List;

/**
 * An invented family and its household book.
 *
 * @param number the household number
 * @param members the head first, then the spouse, then children and others
 */
public record Family(String number, Door door, String phone, LocalDate movedInOn, List<Person> members) {

    public Family {
        members = List.copyOf(members);
    }

    public Person head() {
        return members.get(0);
    }

    public Person member(int index) {
        return members.get(index);
    }
}
