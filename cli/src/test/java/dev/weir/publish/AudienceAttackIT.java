package dev.weir.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.audience.AudienceFile;
import dev.weir.run.OpenWorkspace;
import dev.weir.run.WorkFile;
import dev.weir.sample.SampleWorkspace;
import dev.weir.sample.district.SampleOptions;
import dev.weir.schema.FactView;
import dev.weir.schema.PeopleCount;
import dev.weir.schema.PrivacyClass;
import dev.weir.sql.Sql;
import dev.weir.store.WorkDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of all shipped audiences after three nights of the sample: whoever knows everybody must find nobody, and nothing of others. */
class AudienceAttackIT {

    private static final String COMMUNITY = "月湖社区";
    private static final String OPERATOR = "月湖停车服务部";

    @TempDir
    static Path folder;

    private static OpenWorkspace workspace;
    private static Attacker attacker;

    @BeforeAll
    static void runThreeNights() throws IOException, SQLException {
        SampleWorkspace sample = SampleWorkspace.create(folder);
        for (int night = 1; night <= SampleOptions.MOST_NIGHTS; night++) {
            sample.night(night);
        }
        workspace = sample.open();
        attacker = Attacker.of(folder, workspace.now().toLocalDate());
    }

    @AfterAll
    static void close() throws SQLException {
        attacker.close();
    }

    static List<AudienceFile> audiences() {
        return workspace.audiences();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("audiences")
    void nobodyIsFoundInAnyValue(AudienceFile audience) throws IOException, SQLException {
        assertThat(attacker.attack(file(audience.name()))).as(audience.name()).allSatisfy((leak, places) -> assertThat(
                        audience.audience().classes())
                .as("%s in %s", leak, places)
                .contains(leak.allowedBy()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("audiences")
    void nobodyIsFoundInTheBytesOfTheFile(AudienceFile audience) throws IOException, SQLException {
        assertThat(attacker.attackBytes(file(audience.name())))
                .as(audience.name())
                .allSatisfy((leak, values) -> assertThat(audience.audience().classes())
                        .as("%s: %s", leak, values)
                        .contains(leak.allowedBy()));
    }

    /** Pages and workbooks are made of the file alone: in them nobody is found either. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("audiences")
    void nobodyIsFoundInItsReports(AudienceFile audience) throws IOException, SQLException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.resolve("out/audiences/" + audience.name() + "/reports/latest"))) {
            files = all.toList();
        }
        assertThat(files).hasSizeGreaterThan(audience.reports().size()).anyMatch(file -> file.toString()
                .endsWith(".xlsx"));
        for (Path file : files) {
            assertThat(attacker.attackBytes(content(file))).as(file.toString()).allSatisfy((leak, values) -> assertThat(
                            audience.audience().classes())
                    .as("%s: %s", leak, values)
                    .contains(leak.allowedBy()));
        }
    }

    /** Of a workbook its parts, without their compression. */
    private static byte[] content(Path file) throws IOException {
        if (!file.toString().endsWith(".xlsx")) {
            return Files.readAllBytes(file);
        }
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            while (zip.getNextEntry() != null) {
                zip.transferTo(parts);
            }
        }
        return parts.toByteArray();
    }

    /** All kinds but rooms, whose addresses the database compresses: of them only the values tell. */
    @Test
    void theBytesTellWhereNothingIsProtected() throws IOException, SQLException {
        Published published = new Published(workspace.workspace().data().resolve("published/all/district.duckdb"));
        try (WorkDatabase work = WorkFile.open(workspace, Duration.ZERO)) {
            new Publisher(
                            published,
                            new Audience(
                                    "all",
                                    EnumSet.allOf(PrivacyClass.class),
                                    Set.of(),
                                    Map.of(),
                                    Map.of(),
                                    Set.of(),
                                    0),
                            1,
                            workspace.clock())
                    .publish(work, workspace.schema(), SampleOptions.MOST_NIGHTS);
        }
        assertThat(attacker.attackBytes(published.link().toRealPath()))
                .containsKeys(Leak.NAME, Leak.PERSON_NUMBER, Leak.IDENTITY_NUMBER, Leak.PHONE, Leak.PLATE, Leak.CHILD);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("audiences")
    void everyNumberThatLeadsSomewhereLeadsToARowOfTheFile(AudienceFile audience) throws IOException, SQLException {
        workspace.schema().entities().values().forEach(entity -> entity.fields().stream()
                .filter(field -> field.target().isPresent())
                .forEach(field -> assertThat(lost(
                                audience.name(),
                                entity.name(),
                                field.name(),
                                field.target().get()))
                        .as("%s.%s of %s", entity.name(), field.name(), audience.name())
                        .isZero()));
    }

    @Test
    void aCommunitySeesNothingOfAnother() throws IOException, SQLException {
        List<String> others = ask(
                "district-chief", "SELECT DISTINCT community FROM place WHERE community <> " + Sql.literal(COMMUNITY));
        assertThat(others).hasSizeGreaterThan(3);
        String bytes = bytes("community-yuehu");
        assertThat(others).noneMatch(other -> bytes.contains(latin(other)));
        assertThat(ask("community-yuehu", "SELECT count(*) > 1 FROM asset JOIN place ON place_id = asset.place"))
                .containsExactly("true");
        assertThat(ask("community-yuehu", "SELECT count(*) FROM asset WHERE place IS NULL"))
                .containsExactly("0");
        assertThat(ask("community-yuehu", "SELECT DISTINCT event_type FROM event"))
                .containsExactly("request");
        assertThat(ask("community-yuehu", "SELECT count(*) FROM event WHERE place IS NULL"))
                .containsExactly("0");
    }

    @Test
    void anOperatorSeesItsSpacesAndNoVehicle() throws IOException, SQLException {
        assertThat(ask("parking-operator", "SELECT DISTINCT asset_type, split_part(asset_no, ' ', 1) FROM asset"))
                .containsExactly("parking_space," + OPERATOR);
        assertThat(ask("parking-operator", "SELECT count(*) FROM asset"))
                .isEqualTo(inWork("SELECT count(*) FROM main.asset WHERE starts_with(asset_no, '" + OPERATOR + "')"));
        String bytes = bytes("parking-operator");
        assertThat(inWork("SELECT DISTINCT split_part(asset_no, ' ', 1) FROM main.asset"
                        + " WHERE asset_type = 'parking_space' AND NOT starts_with(asset_no, '" + OPERATOR + "')"))
                .hasSizeGreaterThan(1)
                .noneMatch(other -> bytes.contains(latin(other)));
    }

    /** Whoever knows the exact totals of the district still cannot tell a number of few people. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("audiences")
    void noNumberOfFewPeopleIsToldOrIsTheRestOfATotal(AudienceFile audience) throws IOException, SQLException {
        int smallest = audience.audience().smallestCount();
        assertThat(smallest).isEqualTo(5);
        for (FactView view : workspace.schema().views()) {
            for (Map.Entry<String, PeopleCount> count : view.counts().entrySet()) {
                if (!audience.audience().tables().contains(view.name())
                        || count.getValue().what().isEmpty()) {
                    continue;
                }
                String column = Sql.name(count.getKey());
                assertThat(ask(
                                audience.name(),
                                "SELECT count(*) FROM " + Sql.name(view.name()) + " WHERE " + column + " BETWEEN 1 AND "
                                        + (smallest - 1)))
                        .as("%s.%s", view.name(), column)
                        .containsExactly("0");
                String parts = count.getValue().within().stream().map(Sql::name).collect(Collectors.joining(", "));
                if (!parts.isEmpty() && !audience.audience().rows().containsKey(view.name())) {
                    Path analysts = workspace.workspace().publishedLink();
                    List<String> cells = rows(
                            analysts,
                            "SELECT " + parts + " || '', sum(" + column + "), count(*) FILTER (" + column
                                    + " BETWEEN 1 AND "
                                    + (smallest - 1) + ") FROM " + Sql.name(view.name())
                                    + " GROUP BY ALL HAVING sum(" + column + ") >= " + smallest + " ORDER BY ALL");
                    List<String> rest = ask(
                            audience.name(),
                            "SELECT " + parts + " || '', count(*) FILTER (" + column + " IS NULL) FROM "
                                    + Sql.name(view.name()) + " GROUP BY ALL ORDER BY ALL");
                    assertThat(cells).isNotEmpty();
                    for (String group : cells) {
                        String name = group.split(",")[0];
                        assertThat(rest).as("%s.%s", view.name(), column).doesNotContain(name + ",1");
                    }
                }
            }
        }
    }

    @Test
    void theAnalystsFileKeepsExactNumbersAndTheAudiencesCommentSaysWhatIsMissing() throws IOException, SQLException {
        assertThat(rows(
                        workspace.workspace().publishedLink(),
                        "SELECT count(*) > 0 FROM population_by_community WHERE living BETWEEN 1 AND 4"))
                .containsExactly("true");
        assertThat(
                        ask(
                                "district-chief",
                                "SELECT comment FROM duckdb_columns() WHERE table_name = 'population_by_community' AND column_name = 'living'"))
                .singleElement()
                .asString()
                .contains("empty where fewer than 5 are counted");
    }

    private static long lost(String audience, String table, String column, String target) {
        try {
            if (ask(
                            audience,
                            "SELECT column_name FROM duckdb_columns() WHERE table_name = '" + table
                                    + "' AND column_name = '" + column + "' AND NOT internal")
                    .isEmpty()) {
                return 0;
            }
            return Long.parseLong(ask(
                            audience,
                            "SELECT count(*) FROM " + Sql.name(table) + " WHERE " + Sql.name(column)
                                    + " NOT IN (SELECT " + Sql.name(target + "_id") + " FROM " + Sql.name(target) + ")")
                    .get(0));
        } catch (IOException | SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<String> ask(String audience, String sql) throws IOException, SQLException {
        return rows(file(audience), sql);
    }

    private static List<String> inWork(String sql) throws IOException, SQLException {
        return rows(workspace.workspace().workFile(), sql);
    }

    private static List<String> rows(Path file, String sql) throws IOException, SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH " + Sql.literal(file.toRealPath().toString()) + " AS asked (READ_ONLY)");
            statement.execute("USE asked");
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        row.add(rows.getString(column));
                    }
                    found.add(String.join(",", row));
                }
            }
        }
        return found;
    }

    private static Path file(String audience) throws IOException {
        return workspace.workspace().audienceLink(audience).toRealPath();
    }

    private static String bytes(String audience) throws IOException {
        return new String(Files.readAllBytes(file(audience)), StandardCharsets.ISO_8859_1);
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
