package dev.weir.sample.district;

import java.time.LocalDate;

/**
 * An invented person.
 *
 * @param number the police's person number
 * @param relation to the head of the family, as the police write it
 */
public record Person(
        String number, String name, boolean male, LocalDate bornOn, String idNumber, String phone, String relation) {

    Person named(String otherName) {
        return new Person(number, otherName, male, bornOn, idNumber, phone, relation);
    }

    public String sex() {
        return male ? "男" : "女";
    }
}
