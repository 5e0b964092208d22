package dev.weir.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.match.Comparison.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A model as it is kept and explained. */
class ModelTest {

    private static final Comparison COMPARISON = new Comparison(List.of(
            new Field("name", FieldType.PERSON_NAME),
            new Field("born_on", FieldType.DATE),
            new Field("id_number", FieldType.CN_ID),
            new Field("phone", FieldType.PHONE)));

    private static final long EQUAL = Comparison.pattern(1, 1, 1, 1);

    /** Shares the phone and the surname. */
    private static final long RELATIVE = Comparison.pattern(4, 5, 4, 1);

    private static final long OTHER = Comparison.pattern(5, 5, 4, 3);

    private final Model model = new Estimation(
                    COMPARISON, Patterns.of(Map.of(EQUAL, 900L, RELATIVE, 2000L, OTHER, 5000L)), 4_000_000)
            .learn(Patterns.of(Map.of(OTHER, 99_000L, Comparison.pattern(4, 5, 4, 3), 1000L, EQUAL, 1L)));

    /** What trace prints can be added up by hand. */
    @Test
    void thePartsOfAWeightAddUpToIt() {
        for (long pattern : List.of(EQUAL, RELATIVE, OTHER, Comparison.pattern(1, 0, 0, 1))) {
            assertThat(model.parts(pattern).stream()
                            .mapToDouble(Model.Part::bits)
                            .sum())
                    .isCloseTo(model.weight(pattern), within(1e-9));
        }
    }

    @Test
    void aModelMadeOfItsLinesWeighsAlike() {
        List<Model.Line> lines = new ArrayList<>(model.lines());
        Collections.reverse(lines);

        assertThat(Model.of(COMPARISON, lines))
                .hasValueSatisfying(again -> assertThat(again.weight(EQUAL)).isEqualTo(model.weight(EQUAL)));
    }

    @Test
    void linesOfAnotherComparisonMakeNoModel() {
        Comparison other = new Comparison(COMPARISON.fields().subList(0, 3));

        assertThat(Model.of(other, model.lines())).isEmpty();
    }

    /** However little likely: a rule may have joined them. */
    @Test
    void aPairWithAnEqualNumberIsKept() {
        assertThat(model.keeps(Comparison.pattern(5, 5, 1, 3))).isTrue();
        assertThat(model.keeps(OTHER)).isFalse();
    }

    @Test
    void whoIsCalledOtherwiseIsLinkedByAPersonOrANumberOnly() {
        assertThat(COMPARISON.mayLink(Comparison.pattern(3, 1, 0, 1))).isFalse();
        assertThat(COMPARISON.mayLink(Comparison.pattern(3, 1, 1, 1))).isTrue();
        assertThat(COMPARISON.mayLink(Comparison.pattern(2, 1, 0, 1))).isTrue();
    }
}
