package dev.weir.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keys are chosen by what they cost. */
class BlockPlanTest {

    /** Each key divides the pairs by its number. */
    private static List<List<Integer>> choose(List<Integer> fields, List<Integer> divisors, long pairs, long budget) {
        return BlockPlan.<RuntimeException>choose(fields, budget, sets -> sets.stream()
                .mapToLong(set -> pairs / set.stream().mapToInt(divisors::get).reduce(1, (a, b) -> a * b))
                .toArray());
    }

    @Test
    void aKeyThatIsFineEnoughStandsAlone() {
        assertThat(choose(List.of(0, 1, 2), List.of(1000, 10, 10), 1000, 10)).contains(List.of(0), List.of(1, 2));
    }

    @Test
    void noSetHoldsAnother() {
        List<List<Integer>> chosen = choose(List.of(0, 1, 2, 3), List.of(1000, 10, 10, 2), 1000, 10);
        for (List<Integer> set : chosen) {
            Set<List<Integer>> others = new HashSet<>(chosen);
            others.remove(set);
            assertThat(others).noneMatch(other -> new HashSet<>(set).containsAll(other));
        }
    }

    @Test
    void twoKeysOfOneFieldSayNoMoreThanOne() {
        assertThat(choose(List.of(0, 0), List.of(10, 10), 1000, 10)).isEmpty();
    }

    @Test
    void keysThatGiveNothingAreLeftOut() {
        assertThat(choose(List.of(0), List.of(5000), 1000, 10)).isEmpty();
    }

    @Test
    void atMostThreeKeysMakeASet() {
        List<Integer> sizes = new ArrayList<>();
        choose(List.of(0, 1, 2, 3, 4), List.of(2, 2, 2, 2, 2), 1000, 10).forEach(set -> sizes.add(set.size()));
        assertThat(sizes).isEmpty();
    }
}
