package dev.weir.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.match.Linkage.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clusters of one ledger. */
class LinkageTest {

    @Test
    void surePairsMakeACluster() {
        assertThat(Linkage.clusters(4, List.of(new Pair(0, 2, 9), new Pair(2, 3, 8), new Pair(0, 3, 7)), 5))
                .containsExactly(0, 1, 0, 0);
    }

    @Test
    void aPairBelowTheThresholdJoinsNothing() {
        assertThat(Linkage.clusters(2, List.of(new Pair(0, 1, 4)), 5)).containsExactly(0, 1);
    }

    @Test
    void aChainIsNotOneThing() {
        assertThat(Linkage.clusters(3, List.of(new Pair(0, 1, 9), new Pair(1, 2, 6), new Pair(0, 2, -20)), 5))
                .containsExactly(0, 0, 2);
    }

    @Test
    void whatWasNotComparedSpeaksAgainstAChain() {
        assertThat(Linkage.clusters(3, List.of(new Pair(0, 1, 9), new Pair(1, 2, 5)), 5))
                .containsExactly(0, 0, 2);
    }
}
