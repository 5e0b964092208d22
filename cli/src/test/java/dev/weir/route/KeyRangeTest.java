package dev.weir.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyRangeTest {

    private static final PartitionQuery QUERY = new PartitionQuery("police", "select 1 as id;", List.of(), "id");

    @Test
    void eachNumberIsInOneRangeWhateverTheBounds() {
        Random random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            long first = random.nextLong() >> random.nextInt(63);
            long last = Math.max(first, random.nextLong() >> random.nextInt(63));
            List<KeyRange> ranges = KeyRange.divide(QUERY, first, last, 1 + random.nextInt(64));
            for (long value :
                    new long[] {first, last, first + 1, last / 2, Long.MIN_VALUE, Long.MAX_VALUE, random.nextLong()}) {
                assertThat(ranges.stream().filter(range -> holds(range, value))).hasSize(1);
            }
            assertThat(ranges.stream().filter(range -> range.nulls() || range.equals(KeyRange.ALL)))
                    .hasSize(1);
        }
    }

    @Test
    void rangesAreAsWideAsTheOthersAndTheFirstAndLastAreOpen() {
        assertThat(KeyRange.divide(QUERY, 0, 99, 4))
                .containsExactly(
                        new KeyRange(null, 24L, false),
                        new KeyRange(24L, 49L, false),
                        new KeyRange(49L, 74L, false),
                        new KeyRange(74L, null, false),
                        new KeyRange(null, null, true));
    }

    @Test
    void aFewValuesMakeFewRangesAndNoneOrOneMakesTheWhole() {
        assertThat(KeyRange.divide(QUERY, 7, 8, 16)).hasSize(3);
        assertThat(KeyRange.divide(QUERY, 7, 7, 16)).containsExactly(KeyRange.ALL);
        assertThat(KeyRange.divide(QUERY, null, null, 16)).containsExactly(KeyRange.ALL);
    }

    @Test
    void numbersBeyondAnyIntegerAndInfiniteDatesAreDivided() {
        assertThat(KeyRange.divide(QUERY, BigDecimal.ZERO, new BigDecimal("1e30"), 2))
                .contains(new KeyRange(null, new BigDecimal("500000000000000000000000000000"), false));
        List<KeyRange> days =
                KeyRange.divide(QUERY, Date.valueOf("2026-03-05"), new Date(9_223_372_036_825_200_000L), 2);
        assertThat(days).hasSize(3);
        assertThat(days.get(0).until()).isEqualTo(Date.valueOf("6013-01-31"));
        assertThat(KeyRange.divide(
                        QUERY, Timestamp.valueOf("2026-03-05 08:00:00"), Timestamp.valueOf("2026-03-05 08:00:02"), 2))
                .contains(new KeyRange(null, Timestamp.valueOf("2026-03-05 08:00:01"), false));
    }

    @Test
    void textsAndFloatingNumbersAreRefused() {
        for (Object least : List.of("H1", 1.5d, 1.5f, true)) {
            assertThatThrownBy(() -> KeyRange.divide(QUERY, least, least, 4))
                    .hasMessageContaining("the partitionColumn \"id\" comes as "
                            + least.getClass().getSimpleName());
        }
    }

    private static boolean holds(KeyRange range, long value) {
        return !range.nulls()
                && (range.from() == null || (Long) range.from() <= value)
                && (range.until() == null || value < (Long) range.until());
    }
}
