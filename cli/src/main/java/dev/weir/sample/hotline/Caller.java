package dev.weir.sample.hotline;

import dev.weir.sample.district.Person;

/** Who calls, as the hotline writes it down. */
record Caller(String name, String phone) {

    /** Gives neither name nor number. */
    static final Caller ANONYMOUS = new Caller("匿名", "无");

    static Caller of(Person person) {
        return new Caller(person.name(), person.phone());
    }
}
