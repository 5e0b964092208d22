package dev.weir.sample.district;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Invents people. No two of different ordinals have the same number, identity number or phone. */
final class People {

    private static final int DAYS = 365;
    private static final int SEQUENCES = 500;
    private static final long PLACES = (long) DAYS * SEQUENCES;
    private static final long STEP = 7919; // shares no factor with PLACES: neighbours get far-apart birthdays

    private static final List<String> DIVISIONS = List.of(
            "330203", "330205", "330206", "330211", "330225", "330226", "330281", "330282", "330283", "330102",
            "330103", "330104", "330105", "330106", "330302", "330402");

    private final long seed;

    People(long seed) {
        this.seed = seed;
    }

    Person head(String division, long ordinal, SplittableRandom random) {
        boolean male = random.nextInt(100) < 62;
        return person(division, ordinal, Names.surname(random), male, 1940 + random.nextInt(58), "户主", random);
    }

    /** The head, the spouse, two children, a parent, a grandchild: as many of them as the size says. */
    List<Person> family(String division, long ordinal, int size, SplittableRandom random) {
        Person head = head(division, ordinal, random);
        List<Person> members = new ArrayList<>(List.of(head));
        int year = head.bornOn().getYear();
        String surname = head.name().substring(0, 1);
        if (size > 1) {
            int spouseYear = Math.min(1998, year - 3 + random.nextInt(7));
            members.add(person(division, ordinal + 1, Names.surname(random), !head.male(), spouseYear, "配偶", random));
        }
        for (int child = 0; members.size() < size; child++) {
            boolean male = random.nextBoolean();
            int age = child == 2 ? -(24 + random.nextInt(6)) : 23 + random.nextInt(5) + 3 * child;
            String relation = child == 2 ? "父母" : male ? "子" : "女";
            int born = Math.min(2025, year + age);
            members.add(person(division, ordinal + members.size(), surname, male, born, relation, random));
        }
        return distinctlyNamed(members);
    }

    /** Nobody gives two children one name. */
    private static List<Person> distinctlyNamed(List<Person> members) {
        Set<String> names = new HashSet<>();
        return members.stream()
                .map(person -> names.add(person.name()) ? person : person.named(person.name() + "明"))
                .toList();
    }

    private Person person(
            String division,
            long ordinal,
            String surname,
            boolean male,
            int year,
            String relation,
            SplittableRandom random) {
        long place = Math.floorMod(ordinal * STEP + seed, PLACES);
        LocalDate bornOn = LocalDate.ofYearDay(Math.max(1905, year), 1 + (int) (place % DAYS));
        int sequence = 2 * (int) (place / DAYS) + (male ? 1 : 0);
        int round = (int) (ordinal / PLACES);
        String registered = round == 0 ? division : DIVISIONS.get(round % DIVISIONS.size());
        return new Person(
                "P%08d".formatted(ordinal),
                surname + Names.given(male, random),
                male,
                bornOn,
                IdNumber.of(registered, bornOn, sequence),
                "1999%07d".formatted(ordinal % 10_000_000),
                relation);
    }
}
