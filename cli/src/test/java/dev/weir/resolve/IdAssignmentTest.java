package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdAssignmentTest {

    @Test
    void aClusterThatHoldsSeveralIdsKeepsTheSmallest() {
        IdAssignment ids = assign(new int[] {0, 0, 0}, new int[] {1, 1, 1}, 3, 2, 0);
        assertThat(ids.golden(0)).isEqualTo(2);
        assertThat(ids.changes()).containsExactly(new IdAssignment.Change(3, 2, true));
        assertThat(ids.next()).isEqualTo(10);
    }

    @Test
    void anIdClaimedByTwoClustersStaysWithTheMoreTrustedRecord() {
        IdAssignment ids = assign(new int[] {0, 1}, new int[] {2, 1}, 5, 5);
        assertThat(ids.golden(1)).isEqualTo(5);
        assertThat(ids.golden(0)).isEqualTo(10);
        assertThat(ids.changes()).containsExactly(new IdAssignment.Change(5, 10, false));
        assertThat(ids.next()).isEqualTo(11);
    }

    @Test
    void aRecordThatMovesToAnotherClusterIsASplit() {
        IdAssignment ids = assign(new int[] {0, 1, 0}, new int[] {1, 1, 2}, 4, 5, 5);
        assertThat(ids.golden(2)).isEqualTo(4);
        assertThat(ids.golden(1)).isEqualTo(5);
        assertThat(ids.changes()).containsExactly(new IdAssignment.Change(5, 4, false));
    }

    @Test
    void recordsWithoutAClusterGetNothingAndHoldNothing() {
        IdAssignment ids = assign(new int[] {IdAssignment.NONE, 1}, new int[] {1, 2}, 5, 5);
        assertThat(ids.golden(0)).isZero();
        assertThat(ids.golden(1)).isEqualTo(5);
        assertThat(ids.changes()).isEmpty();
    }

    private static IdAssignment assign(int[] roots, int[] trust, long... previous) {
        return new IdAssignment(new Nodes(new int[roots.length], trust, previous), roots, 10);
    }
}
