package dev.weir.ledgers;

import dev.weir.ledgers.Family.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invents families, and lets some of them leave and others arrive from issue to issue. */
final class Families {

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
    private static final String GIVEN = "一二帆朵桐海梅兰芳国强建军秀英丽娜敏静涛明超勇艳杰娟平刚桂香玉春花";
    private static final List<String> RELATIONS = List.of("妻", "子", "女", "父", "母");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Random random;
    private final long firstNumber;
    private int invented;

    Families(Random random, long firstNumber) {
        this.random = random;
        this.firstNumber = firstNumber;
    }

    /** Three issues of a ledger: in each later one at least one family is gone. */
    List<List<Family>> issues() {
        List<Family> first = new ArrayList<>();
        int size = 5 + random.nextInt(5);
        for (int i = 0; i < size; i++) {
            first.add(family());
        }
        List<Family> second = next(first);
        return List.of(first, second, next(second));
    }

    private List<Family> next(List<Family> before) {
        List<Family> next = new ArrayList<>();
        int leaves = random.nextInt(before.size());
        for (int i = 0; i < before.size(); i++) {
            Family family = before.get(i);
            if (i != leaves) {
                next.add(random.nextInt(3) == 0 ? family.paid(amount()) : family);
            }
        }
        if (random.nextBoolean()) {
            next.add(random.nextInt(next.size() + 1), family());
        }
        return next;
    }

    private Family family() {
        Person head = person("户主");
        List<Person> members = new ArrayList<>(List.of(head));
        int others = random.nextInt(4);
        for (int i = 0; i < others; i++) {
            members.add(person(RELATIONS.get(random.nextInt(RELATIONS.size()))));
        }
        return new Family(
                firstNumber + invented++,
                head,
                1 + random.nextInt(12),
                1 + random.nextInt(4),
                (1 + random.nextInt(6)) * 100 + 1 + random.nextInt(4),
                amount(),
                LocalDate.of(2015 + random.nextInt(11), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                "",
                members);
    }

    private int amount() {
        return 100 * (3 + random.nextInt(180));
    }

    /** No two of a ledger have one name. */
    private Person person(String relation) {
        int serial = invented * 7 + random.nextInt(7);
        String name = "" + SURNAMES.charAt(random.nextInt(SURNAMES.length()))
                + GIVEN.charAt(serial % GIVEN.length())
                + GIVEN.charAt(random.nextInt(GIVEN.length()));
        return new Person(name, relation, id(), "13" + (100000000L + random.nextInt(899999999)));
    }

    private String id() {
        String digits = "330203" + (1935 + random.nextInt(65)) + two(1 + random.nextInt(12))
                + two(1 + random.nextInt(28)) + (100 + random.nextInt(900));
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    private static String two(int number) {
        return String.format("%02d", number);
    }
}
