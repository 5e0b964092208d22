package dev.weir.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The sample feed is looked at anew each month. */
class FeedQualityTest {

    private static final LocalDate LOOKED = LocalDate.of(2026, 9, 1);
    private static final Map<String, Long> FULL =
            Map.of("facility_id", 10L, "name", 10L, "installed_on", 10L, "longitude", 10L, "latitude", 10L);

    @Test
    void aFeedThatIsWholeAndOfItsDayHasAHundred() {
        FeedQuality quality = quality(release(FULL, 0, Optional.empty()), LOOKED.plusMonths(1), true);

        assertThat(quality.score()).isEqualTo(100);
        assertThat(quality.reasons()).isEmpty();
        assertThat(quality.isBad()).isFalse();
    }

    @Test
    void aFeedIsLateADayAfterItsRhythm() {
        FeedQuality quality =
                quality(release(FULL, 0, Optional.empty()), LOOKED.plusMonths(1).plusDays(2), true);

        assertThat(quality.score()).isEqualTo(60);
        assertThat(quality.reasons()).containsExactly("late: last made on 2026-09-01, monthly is promised");
        assertThat(quality.isBad()).isTrue();
    }

    @Test
    void emptyColumnsOtherColumnsAndWhatIsLeftOutAreTold() {
        Map<String, Long> filled =
                Map.of("facility_id", 10L, "name", 0L, "installed_on", 4L, "longitude", 9L, "latitude", 9L);

        FeedQuality quality =
                quality(release(filled, 1, Optional.of(new WithheldCells(1, 10, 1))), LOOKED.plusDays(1), false);

        assertThat(quality.reasons())
                .containsExactly(
                        "the file describes other columns than the release has; make it anew",
                        "column name is empty",
                        "column installed_on is filled in 4 of 10 rows",
                        "1 rows have coordinates outside the district, which are left out",
                        "10.0 % of the cells are withheld");
        assertThat(quality.score()).isEqualTo(100 - 20 - 10 - 10 - 10);
        assertThat(quality.isBad()).isTrue();
    }

    @Test
    void aFeedThatWasNeverGivenAwayHasNothing() {
        FeedQuality quality = FeedQuality.never(SampleRelease.feed());

        assertThat(quality.score()).isZero();
        assertThat(quality.isBad()).isTrue();
    }

    @Test
    void aFeedThatNobodyFindsIsTold() {
        Feed feed = FeedParser.parse(
                        SampleRelease.FACILITIES.replaceFirst("(?m)^keywords: .*\\n", ""),
                        "public-facilities.yaml",
                        Map.of(),
                        new Problems())
                .orElseThrow();

        assertThat(FeedQuality.of(feed, release(FULL, 0, Optional.empty()), LOOKED, LOOKED, true)
                        .reasons())
                .containsExactly("nobody finds it by a keyword");
    }

    private static FeedQuality quality(Release release, LocalDate today, boolean sameColumns) {
        return FeedQuality.of(release.feed(), release, LOOKED, today, sameColumns);
    }

    private static Release release(Map<String, Long> filled, long outside, Optional<WithheldCells> withheld) {
        return new Release(
                SampleRelease.feed(),
                1,
                0,
                LOOKED,
                LOOKED,
                10,
                outside,
                filled,
                List.of(),
                List.of(),
                withheld,
                List.of());
    }
}
