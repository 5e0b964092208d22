package dev.weir.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.match.Comparison.Field;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The model by hand, and learnt again from patterns that were made by a known one. */
class EstimationTest {

    private static final Comparison PLAIN = comparison(FieldType.ID, FieldType.CATEGORY, FieldType.CODE);

    private static final Comparison PERSONS =
            comparison(FieldType.PERSON_NAME, FieldType.CATEGORY, FieldType.DATE, FieldType.PHONE, FieldType.ADDRESS);

    private static final Shares PERSON = new Shares(new double[][] {
        {0.95, 0.02, 0.01, 0.01, 0.01}, {0.99, 0.01}, {0.93, 0.04, 0.01, 0.01, 0.01}, {0.6, 0.02, 0.38}, {0.85, 0.15}
    });

    private static final Shares STRANGER = new Shares(new double[][] {
        {0.0005, 0.0005, 0.004, 0.045, 0.95},
        {0.5, 0.5},
        {0.0001, 0.001, 0.01, 0.0189, 0.97},
        {0.0001, 0.0009, 0.999},
        {0.0005, 0.9995}
    });

    private static final Shares RELATIVE = new Relatives(PERSONS, STRANGER).bound(new Shares(new double[][] {
        {0, 0, 0.1, 0.5, 0.4}, {0.5, 0.5}, {0.0001, 0.001, 0.01, 0.0189, 0.97}, {0.4, 0.01, 0.59}, {0.95, 0.05}
    }));

    @Test
    void theWeightOfAPatternIsTheLogarithmOfItsOdds() {
        Comparison one = comparison(FieldType.CATEGORY);
        Model model = new Model(one, shares(0.9, 0.1), shares(0.5, 0.5), shares(0.5, 0.5), 0.01, 0);

        assertThat(model.weight(Comparison.pattern(1)))
                .isEqualTo(Math.round(Math.log(0.01 * 0.9 / (0.99 * 0.5)) / Math.log(2) * 1e6) / 1e6);
        assertThat(model.weight(Comparison.pattern(0))).isEqualTo(-6.629357);
        assertThat(Model.probability(model.weight(Comparison.pattern(0)))).isCloseTo(0.01, within(1e-6));
        assertThat(Model.weightOf(0.99)).isCloseTo(6.629357, within(1e-6));
    }

    @Test
    void relativesBehindOneDoorSpeakAgainstAPair() {
        Comparison one = comparison(FieldType.ADDRESS);
        Model model = new Model(one, shares(0.8, 0.2), shares(0.001, 0.999), shares(0.9, 0.1), 0.01, 0.03);

        assertThat(model.weight(Comparison.pattern(1)))
                .isEqualTo(Math.round(Math.log(0.01 * 0.8 / (0.96 * 0.001 + 0.03 * 0.9)) / Math.log(2) * 1e6) / 1e6);
    }

    @Test
    void knownSharesAreFoundAgainWithoutLabels() {
        Shares match = new Shares(new double[][] {{0.8, 0.1, 0.05, 0.05}, {0.95, 0.05}, {0.9, 0.05, 0.05}});
        Shares chance = new Shares(new double[][] {{0.0001, 0.001, 0.01, 0.9889}, {0.4, 0.6}, {0.02, 0.05, 0.93}});
        double all = 1e7;
        Patterns pairs = patterns(PLAIN, Map.of(match, 10_000.0, chance, all - 10_000));
        Model model = new Estimation(PLAIN, pairs, all).learn(patterns(PLAIN, Map.of(chance, 1e7)));

        assertThat(model.matches() * all).isCloseTo(10_000, within(300.0));
        for (int field = 0; field < 3; field++) {
            assertThat(model.match().of(field, 0)).isCloseTo(match.of(field, 0), within(0.02));
            assertThat(model.chance().of(field, 0)).isCloseTo(chance.of(field, 0), within(0.001));
        }
    }

    @Test
    void familiesAreToldFromPersons() {
        double all = 1e8;
        Patterns pairs = patterns(PERSONS, Map.of(PERSON, 20_000.0, RELATIVE, 60_000.0, STRANGER, all - 80_000));
        Patterns strangers = patterns(PERSONS, Map.of(STRANGER, 1e8));
        Model model = new Estimation(PERSONS, pairs, all).learn(strangers);

        assertThat(model.matches() * all).isCloseTo(20_000, within(400.0));
        assertThat(model.relatives() * all).isCloseTo(60_000, within(3_000.0));
        assertThat(model.kin().of(4, 0)).isCloseTo(0.95, within(0.05));
        assertThat(model.weight(Comparison.pattern(1, 1, 1, 0, 2))).isGreaterThan(Model.weightOf(0.5));
        assertThat(model.weight(Comparison.pattern(4, 1, 5, 1, 1))).isLessThan(Model.weightOf(0.001));
    }

    @Test
    void twoValidIdentityNumbersThatDifferSpeakAgainstAPairWhateverIsFound() {
        Comparison ids = comparison(FieldType.CN_ID);
        Patterns pairs = Patterns.of(Map.of(Comparison.pattern(1), 1000L, Comparison.pattern(4), 500L));
        Model model = new Estimation(ids, pairs, 1e6)
                .learn(Patterns.of(Map.of(Comparison.pattern(4), 999_990L, Comparison.pattern(3), 10L)));

        assertThat(model.weight(0, 4)).isCloseTo(-12, within(1e-6));
    }

    @Test
    void whatALedgerHoldsTwiceIsNotTakenForChance() {
        Shares match = new Shares(new double[][] {{0.8, 0.1, 0.05, 0.05}, {0.95, 0.05}, {0.9, 0.05, 0.05}});
        Shares chance =
                new Shares(new double[][] {{0.000001, 0.00001, 0.01, 0.989989}, {0.4, 0.6}, {0.02, 0.05, 0.93}});
        Patterns pairs = patterns(PLAIN, Map.of(match, 2_000.0, chance, 998_000.0));
        Model model = new Estimation(PLAIN, pairs, 1e6).learn(pairs, 3);

        assertThat(model.matches() * 1e6).isCloseTo(2_000, within(100.0));
        assertThat(model.chance().of(0, 0)).isLessThan(0.0001);
    }

    private static Comparison comparison(FieldType... types) {
        return new Comparison(List.of(types).stream()
                .map(type -> new Field(type.word(), type))
                .toList());
    }

    private static Shares shares(double... levels) {
        return new Shares(new double[][] {levels});
    }

    /** As many pairs of each pattern as each class, whose fields do not depend on each other, lets expect. */
    private static Patterns patterns(Comparison comparison, Map<Shares, Double> classes) {
        Map<Long, Double> expected = new TreeMap<>();
        classes.forEach((shares, pairs) -> expect(comparison, shares, 0, 0, pairs, expected));
        Map<Long, Long> counts = new TreeMap<>();
        expected.forEach((pattern, count) -> counts.put(pattern, Math.round(count)));
        counts.values().removeIf(count -> count == 0);
        return Patterns.of(counts);
    }

    private static void expect(
            Comparison comparison, Shares shares, int field, long pattern, double pairs, Map<Long, Double> expected) {
        if (field == comparison.fields().size()) {
            expected.merge(pattern, pairs, Double::sum);
            return;
        }
        for (int level = 1; level <= comparison.levels(field).size(); level++) {
            expect(
                    comparison,
                    shares,
                    field + 1,
                    pattern + level * Comparison.place(field),
                    pairs * shares.of(field, level - 1),
                    expected);
        }
    }
}
