package dev.weir.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Problems;
import dev.weir.publish.SeenDatabase;
import dev.weir.report.KeyNumber;
import dev.weir.report.Report;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ReportResult;
import dev.weir.report.ReportRun;
import dev.weir.report.ResultSection;
import dev.weir.run.OpenWorkspace;
import dev.weir.run.ReportFiles;
import dev.weir.sample.district.SampleOptions;
import dev.weir.schema.FactView;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** After three nights of the sample each shipped fact view says what the sample's own files say, and each shipped report says that. */
class ShippedReportsIT {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Tables that no script asks again, and why. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "data-quality-5", "the sample's departments disagree only about what may not be seen",
            "changes-2", "all nights of the test are one day: its sums are those of the first table");

    @TempDir
    static Path folder;

    @TempDir
    static Path sent;

    private static OpenWorkspace workspace;
    private static FactTruth truth;
    private static final Map<String, ReportResult> RESULTS = new LinkedHashMap<>();

    @BeforeAll
    static void runThreeNights() throws IOException, SQLException {
        SampleWorkspace sample = SampleWorkspace.create(folder);
        for (int night = 1; night <= SampleOptions.MOST_NIGHTS; night++) {
            sample.night(night);
        }
        workspace = sample.open();
        truth = FactTruth.of(folder, SampleOptions.MOST_NIGHTS, SentRegisters.of(sent, SampleOptions.SMALL));
        Problems problems = new Problems();
        for (ReportFiles.Found found : ReportFiles.read(workspace, name -> true, problems)) {
            assertThat(found.problems()).as(found.name()).isEmpty();
            for (ReportLanguage language : ReportLanguage.values()) {
                RESULTS.put(
                        found.name() + " " + language.tag(), run(found.report().orElseThrow(), language));
            }
        }
        assertThat(problems.all()).isEmpty();
    }

    private static ReportResult run(Report report, ReportLanguage language) {
        try (SeenDatabase seen = SeenDatabase.open(
                workspace.workspace().publishedLink(),
                workspace.schema(),
                report.classes(),
                workspace.storeOptions(),
                true)) {
            return new ReportRun(
                            seen.connection(),
                            workspace.workspace().config().district(),
                            seen.publishedAt(),
                            ReportFiles.titles(workspace),
                            Duration.ZERO)
                    .run(report, language, Map.of());
        }
    }

    @AfterAll
    static void close() throws SQLException {
        truth.close();
    }

    static Stream<String> views() {
        return workspace.schema().views().stream().filter(FactView::published).map(FactView::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void aViewSaysWhatTheSampleSays(String view) throws SQLException, IOException {
        assertThat(truth.differences(view)).isEmpty();
    }

    static Stream<String> reports() {
        return RESULTS.keySet().stream();
    }

    @Test
    void theEightReportsAreShippedInBothLanguages() {
        assertThat(RESULTS).hasSize(16);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void aReportHasAHeadlineAndTablesWithRows(String name) {
        ReportResult report = RESULTS.get(name);
        assertThat(report.headline()).isPresent();
        assertThat(report.sections()).isNotEmpty();
        assertThat(report.sections().stream()
                        .filter(section -> section.rows().isEmpty())
                        .map(ResultSection::title))
                .isSubsetOf("Where departments disagree, of fields that may be shown here", "部门间不一致（仅限本页可显示的字段）");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void noWordOfTheOtherLanguageStandsInATitle(String name) {
        ReportResult report = RESULTS.get(name);
        boolean chinese = report.language() == ReportLanguage.ZH;
        Stream.concat(
                        Stream.of(report.title(), report.headline().orElseThrow()),
                        report.sections().stream()
                                .flatMap(section -> Stream.concat(
                                        Stream.of(section.title(), section.counted()),
                                        section.columns().stream().map(column -> column.title()))))
                .forEach(text -> assertThat(HAN.matcher(text).find()).as(text).isEqualTo(chinese));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "parking | Residents' vehicles | SELECT sum(records::BIGINT) FROM truth_counts WHERE mapping = 'parking-vehicles'",
                "service-requests | Waiting | SELECT count(*) FROM request WHERE status <> '已办结'",
                "service-requests | Overdue | SELECT count(*) FROM request WHERE overdue",
                "service-requests | Residents satisfied | SELECT round(count(*) FILTER (WHERE rating IN ('满意', '非常满意')) / count(*), 3) FROM request WHERE rating <> ''",
                "parking | Usable spaces | SELECT count(*) FROM thing_now WHERE asset_type = 'parking_space' AND status = 'in_service'",
                "parking | Spaces out of service | SELECT count(*) FROM thing_now WHERE asset_type = 'parking_space' AND status = 'out_of_service'",
                "parking | Households with a vehicle | SELECT sum(n) FROM (SELECT community, count(DISTINCT household) AS n FROM thing_now WHERE asset_type = 'vehicle' GROUP BY ALL)",
                "service-requests | Mean time to close | SELECT round(sum(date_diff('minute', opened_at, closed_at)) / 60 / count(closed_at), 1) FROM request",
                "facilities | Out of service | SELECT count(*) FROM thing_now WHERE status = 'out_of_service' AND asset_type NOT IN ('vehicle', 'parking_space')",
                "facilities | Door controllers in service | SELECT count(*) FROM thing_now WHERE status = 'in_service' AND asset_type = 'door_controller'",
                "facilities | Buildings without a camera | SELECT count(*) FROM truth_buildings WHERE address NOT IN (SELECT address FROM truth_cameras WHERE in_service::BIGINT > 0)",
                "district-overview | Aged 80 and over | SELECT count(DISTINCT person_no) FROM home WHERE how = 'living' AND date_sub('year', born_on, (SELECT day FROM day)) >= 80",
                "district-overview | Living alone | SELECT count(*) FROM (SELECT address FROM home WHERE how = 'living' GROUP BY address HAVING count(DISTINCT person_no) = 1 AND bool_and(hu_type <> '集体户'))",
                "data-quality | Values about which departments disagree, of fields that may be shown here | SELECT 0",
                "district-overview | Registered residents | SELECT count(DISTINCT person_no) FROM home WHERE how = 'registered'",
                "district-overview | Living residents | SELECT (SELECT count(DISTINCT person_no) FROM home WHERE how = 'living') + (SELECT count(*) FROM behind_other_doors)",
                "district-overview | Register entries | SELECT count(DISTINCT hukou_no) FROM hukou WHERE deleted = '0' AND hu_type = '家庭户'",
                "facilities | Public facilities | SELECT sum(records::BIGINT) FROM truth_counts WHERE mapping = 'urban-facilities' AND entity = 'asset'",
                "welfare | Families in the newest month | SELECT sum(payments::BIGINT) FROM truth_payments WHERE month = (SELECT max(month) FROM truth_payments)",
                "welfare | Paid | SELECT sum(yuan::DECIMAL(18, 2)) FROM truth_payments WHERE month = (SELECT max(month) FROM truth_payments)"
            })
    void aNumberIsWhatTheSampleSays(String report, String title, String sql) throws SQLException {
        KeyNumber number = RESULTS.get(report + " en").numbers().stream()
                .filter(each -> each.column().title().equals(title))
                .findFirst()
                .orElseThrow();
        assertThat(new BigDecimal(number.value().orElseThrow().toString()))
                .isEqualByComparingTo(truth.value(sql).toString());
    }

    /** Scripts are named as the report and the number of its section. */
    static Stream<String> scripts() {
        return RESULTS.entrySet().stream()
                .filter(result -> result.getValue().language() == ReportLanguage.EN)
                .flatMap(result -> IntStream.rangeClosed(
                                1, result.getValue().sections().size())
                        .mapToObj(number -> result.getValue().name() + "-" + number))
                .filter(script -> !OTHERWISE.containsKey(script));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void aTableIsWhatTheSampleSays(String script) throws Exception {
        int dash = script.lastIndexOf('-');
        ResultSection section = RESULTS.get(script.substring(0, dash) + " en")
                .sections()
                .get(Integer.parseInt(script.substring(dash + 1)) - 1);
        assertThat(ReportTruth.differences(truth, script + ".sql", section)).isEmpty();
    }

    /** All nights of the test are one day. */
    @Test
    void whatChangedOnEachDayIsWhatChangedOfEachKindButEvents() {
        ReportResult changes = RESULTS.get("changes en");
        ResultSection kinds = changes.sections().get(0);
        ResultSection days = changes.sections().get(1);
        for (String column : List.of("new", "changed", "ended")) {
            assertThat(sum(days, column, row -> true))
                    .as(column)
                    .isPositive()
                    .isEqualTo(sum(
                            kinds, column, row -> !row.get(kinds.index("kind")).equals("Event")));
        }
    }

    private static long sum(ResultSection section, String column, Predicate<List<Object>> which) {
        return section.rows().stream()
                .filter(which)
                .mapToLong(row -> (Long) row.get(section.index(column)))
                .sum();
    }

    @Test
    void totalsAreTheSumsOfTheirRows() {
        RESULTS.values().stream()
                .flatMap(report -> report.sections().stream())
                .filter(section -> section.total().isPresent())
                .forEach(ShippedReportsIT::addsUp);
    }

    private static void addsUp(ResultSection section) {
        for (int column = 0; column < section.columns().size(); column++) {
            int place = column;
            if (section.total().orElseThrow().get(place) instanceof Long total) {
                assertThat(section.rows().stream()
                                .map(row -> row.get(place))
                                .filter(Long.class::isInstance)
                                .mapToLong(Long.class::cast)
                                .sum())
                        .as(section.title() + ": "
                                + section.columns().get(place).title())
                        .isEqualTo(total);
            }
        }
    }
}
