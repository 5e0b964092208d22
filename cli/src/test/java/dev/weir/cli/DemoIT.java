package dev.weir.cli;

import static dev.weir.cli.Called.weir;
import static dev.weir.cli.Called.weirIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.inquiry.SampleQuestions;
import dev.weir.store.Session;
import dev.weir.store.StoreOptions;
import dev.weir.store.WorkDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be asked after a night, on one small demo. */
class DemoIT {

    private final Path demo = DemoDistrict.folder();

    @Test
    void theDemoGoesAsPlannedAndSaysWhereToLookNext() {
        Called made = DemoDistrict.made();
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.err()).isEmpty();
        assertThat(made.out())
                .startsWith("Makes a workspace with a sample district of 60 households in " + demo.toAbsolutePath())
                .contains("\nRun 1: done, with rejected rows")
                .contains("All as planned", "weir rejects -w ", "weir trace household ")
                .contains("out/feeds/latest/index.html", "weir feed --audit -w ")
                .contains(SampleQuestions.QUERIES);
        Called again = weir("demo", "--dir", demo.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("--force renews it");
    }

    @Test
    void noFeedWithholdsMuchAndNoCountIsFarFromTheTruth() throws IOException {
        JsonNode audit = new ObjectMapper()
                .readTree(weirIn(demo, "feed", "--audit", "-f", "json").out());
        assertThat(audit).hasSizeGreaterThanOrEqualTo(5);
        double errors = 0;
        long counts = 0;
        for (JsonNode feed : audit) {
            if (!feed.get("cells").isNull()) {
                assertThat(feed.get("withheld").asLong() * 5)
                        .as(feed.toString())
                        .isLessThanOrEqualTo(feed.get("cells").asLong());
                // a feed of one count may have a noise of 4: of all counts the mean tells
                long given = feed.get("cells").asLong() - feed.get("withheld").asLong();
                errors += given * feed.get("mean error").asDouble();
                counts += given;
            }
        }
        assertThat(counts).isGreaterThan(10);
        assertThat(errors / counts).isLessThanOrEqualTo(2);
    }

    @Test
    void aFeedThatARuleRefusesEndsWith4AndWhatWasGivenAwayStays(@TempDir Path folder) throws IOException {
        Path district = DemoDistrict.copyTo(folder.resolve("district"));
        Path feed = district.resolve("mappings/feeds/population.yaml");
        Path given = district.resolve("out/feeds/latest/population/population.csv");
        String before = Files.readString(given);
        assertThat(weirIn(district, "feed", "--check", "-f", "csv").code()).isZero();

        Files.writeString(feed, Files.readString(feed).replace("  ladder:", "  threshold: 5000\n  ladder:"));
        Called refused = weirIn(district, "feed", "population");

        assertThat(refused.code()).as(refused.err()).isEqualTo(4);
        assertThat(refused.err())
                .startsWith("feed population: even the coarsest step of its ladder would withhold")
                .contains("at most 20 % may be); add a coarser step");
        assertThat(refused.out()).contains("Nothing new: out/feeds/latest/index.html");
        assertThat(given).hasContent(before);
        assertThat(weirIn(district, "feed", "--audit", "-f", "csv").lines())
                .anyMatch(line -> line.startsWith("population,1.0,"));

        Path other = district.resolve("mappings/feeds/parking-again.yaml");
        String parking = Files.readString(district.resolve("mappings/feeds/parking-spaces.yaml"));
        Files.writeString(
                other,
                parking.replace("feed: parking-spaces", "feed: parking-again")
                        .replace("330203-TC-0001", "330203-TC-0009"));
        Called check = weirIn(district, "feed", "--check", "-f", "csv");
        assertThat(check.code()).isEqualTo(4);
        assertThat(check.lines().get(0)).isEqualTo("feed,version,score,next,reasons");
        assertThat(check.lines()).anyMatch(line -> line.matches("parking-again,.*never given away.*"));

        Files.writeString(other, parking);
        Called twice = weirIn(district, "feed");
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err()).contains("mappings/feeds/parking-again.yaml:2:7: error O", "give both the same name");
    }

    /** Whoever has the feeds can join them to nobody: no number of a person, a family, a vehicle or a request is in any file. */
    @Test
    void noFileOfTheFeedsHoldsANumberOfAnybody() throws Exception {
        Set<String> numbers = new HashSet<>();
        try (Connection police =
                        DriverManager.getConnection("jdbc:sqlite:" + demo.resolve("data-sources/police.sqlite"));
                Statement statement = police.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id_card FROM person UNION SELECT phone FROM person"
                        + " UNION SELECT person_no FROM person UNION SELECT hukou_no FROM hukou")) {
            while (rows.next()) {
                numbers.add(String.valueOf(rows.getString(1)));
            }
        }
        numbers.addAll(weirIn(
                        demo,
                        "sql",
                        "-f",
                        "csv",
                        "SELECT plate FROM asset WHERE plate IS NOT NULL UNION SELECT event_no FROM event WHERE event_type = 'request'")
                .lines());
        numbers.removeIf(number -> number.length() < 7);
        assertThat(numbers).hasSizeGreaterThan(500);

        int read = 0;
        try (Stream<Path> files = Files.walk(demo.resolve("out/feeds/latest").toRealPath())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = GivenFile.text(file);
                assertThat(numbers.stream().filter(text::contains))
                        .as(file.toString())
                        .isEmpty();
                read++;
            }
        }
        assertThat(read).isGreaterThan(40);
    }

    @Test
    void allThatLeavesIsPrintedWithTheFeedsThatReadIt() {
        List<String> leaves = weirIn(demo, "schema", "--open", "-f", "csv").lines();
        assertThat(leaves)
                .anyMatch(line -> line.startsWith("facility,longitude,") && line.endsWith(",public-facilities"))
                .anyMatch(line -> line.startsWith("subsidies,families,integer,"))
                .noneMatch(line -> line.contains("resident_id,") || line.contains("plate"));
    }

    @Test
    void theDemosExamplesGiveSomething() {
        for (String example : SampleQuestions.QUERIES) {
            Called called = weirIn(demo, "sql", example);
            assertThat(called.code()).as(called.err()).isZero();
            assertThat(called.lines()).as(example).hasSizeGreaterThan(2);
        }
    }

    @Test
    void sqlReadsItsQueryFromAFileToo(@TempDir Path folder) throws IOException {
        Path query = Files.writeString(folder.resolve("查询.sql"), "SELECT count(*) > 60 AS many FROM household");
        assertThat(weirIn(demo, "sql", "--file", query.toString(), "-f", "csv").lines())
                .containsExactly("many", "true");
    }

    @Test
    void wrongSqlExitsWith2AndShowsThePlace() {
        Called called = weirIn(demo, "sql", "SELECT * FROM househol");
        assertThat(called.code()).isEqualTo(2);
        assertThat(called.err()).startsWith("weir: Catalog Error").contains("Did you mean \"household", "^");
        assertThat(called.out()).isEmpty();
    }

    @Test
    void sqlTakesOneStatement() {
        Called called = weirIn(demo, "sql", "SELECT 1; SELECT 2");
        assertThat(called.code()).isEqualTo(2);
        assertThat(called.err()).isEqualTo("weir: these are 2 statements; give one at a time\n");
        assertThat(called.out()).isEmpty();
        assertThat(weirIn(demo, "sql", "-f", "csv", "SELECT ';' AS s; -- one; all the same")
                        .out())
                .isEqualTo("s\n;\n");
    }

    @Test
    void whatAClerkHasWrittenCannotCommandATerminalOrASpreadsheet(@TempDir Path folder) throws Exception {
        Path district = DemoDistrict.copyTo(folder.resolve("district"));
        try (WorkDatabase database = WorkDatabase.open(
                district.resolve("data/work/work.duckdb"),
                new StoreOptions("512MB", 1, ZoneId.of("Asia/Shanghai"), List.of()))) {
            new Session(database.connection())
                    .execute("UPDATE weir.fault SET value = '=cmd' || chr(27) || '[2J', message = '@SUM(A1)'");
        }
        assertThat(weirIn(district, "rejects").out()).contains("=cmd\uFFFD[2J").doesNotContain("\u001B");
        assertThat(weirIn(district, "rejects", "-f", "csv").out())
                .contains(",'@SUM(A1),'=cmd\u001B[2J\n")
                .doesNotContain(",@", ",=", "\r");
        assertThat(new ObjectMapper()
                        .readTree(weirIn(district, "rejects", "-f", "json").out())
                        .get(0)
                        .get("value")
                        .asText())
                .isEqualTo("=cmd\u001B[2J");
    }

    @Test
    void sqlReadsNoFileAndChangesNothing() {
        assertThat(weirIn(demo, "sql", "SELECT * FROM read_text('/etc/hostname')")
                        .code())
                .isEqualTo(2);
        assertThat(weirIn(demo, "sql", "DROP TABLE household").code()).isEqualTo(2);
    }

    @Test
    void statusTellsEveryLedgerAndTheLastRun() {
        Called status = weirIn(demo, "status");
        assertThat(status.code()).as(status.err()).isZero();
        assertThat(status.lines())
                .anyMatch(line -> line.matches("civil-affairs-subsidy +孝闻社区 +2026-08 .*"))
                .anyMatch(line -> line.matches("Last run +1, .*: rejects"))
                .anyMatch(line -> line.matches("Published +\\d{8}T\\d{6}-1"));
        assertThat(weirIn(demo, "status", "-f", "csv").lines().get(0)).startsWith("mapping,scope,issue,load,");
    }

    @Test
    void historyTellsLoadsAndRuns() {
        assertThat(weirIn(demo, "history", "-n", "3", "-f", "csv").lines()).hasSize(4);
        assertThat(weirIn(demo, "history", "--runs", "-f", "csv").lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("1,");
    }

    @Test
    void warningsAreCountedByColumnAndCodeWithoutAnyoneBeingRecognised() {
        List<String> warnings =
                weirIn(demo, "rejects", "--warnings", "-f", "csv").lines();
        assertThat(warnings.get(0)).isEqualTo("mapping,column,code,rows,newest_load,message,examples");
        assertThat(warnings).anyMatch(line -> line.startsWith("civil-affairs-subsidy,id_card,F021,3,"));
        assertThat(weirIn(demo, "rejects", "--warnings", "--mapping", "police-residents", "-f", "csv")
                        .out())
                .contains(",99999999999999999")
                .doesNotContain("3302");
        assertThat(weirIn(demo, "rejects", "--skipped", "-f", "csv").out()).contains(",total");
        assertThat(weirIn(demo, "rejects", "--skipped", "--warnings").code()).isEqualTo(2);
        for (String[] unknown : new String[][] {
            {"rejects", "--mapping", "police-resident"},
            {"rejects", "--department", "polize"},
            {"rejects", "--load", "999"},
            {"review", "--entity", "residents"},
            {"unresolved", "--mapping", "nonsense"}
        }) {
            assertThat(weirIn(demo, unknown).code())
                    .as(String.join(" ", unknown))
                    .isEqualTo(2);
        }
    }

    @Test
    void whatIsUnsettledIsListedWithWhatToDo() {
        assertThat(weirIn(demo, "review", "-f", "csv").lines())
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.startsWith("entity,reason,rule,veto,records,") || line.startsWith("resident,"))
                .anyMatch(line -> line.contains("ask the departments which is right"));
        assertThat(weirIn(demo, "review", "--entity", "household", "-f", "csv").lines())
                .hasSize(1);
        assertThat(weirIn(demo, "unresolved", "-f", "csv").lines())
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.endsWith(",what_to_do") || line.contains("load the register that has it"));
        assertThat(weirIn(demo, "unresolved", "--each", "-f", "csv").lines().get(0))
                .startsWith("entity,field,mapping,scope,reason,reference,first_key,records");
    }

    @Test
    void rejectsCanBeFilteredAndTellRowColumnAndReason() throws IOException {
        JsonNode all = new ObjectMapper()
                .readTree(weirIn(demo, "rejects", "-f", "json").out());
        assertThat(all).isNotEmpty();
        assertThat(all.get(0).fieldNames())
                .toIterable()
                .contains("reject", "load", "input", "sheet", "row", "column", "code", "message", "value");
        List<String> some = weirIn(demo, "rejects", "list", "--mapping", "civil-affairs-subsidy", "-f", "csv")
                .lines();
        assertThat(some).hasSizeBetween(2, all.size());
        assertThat(some.subList(1, some.size())).allMatch(line -> line.contains(",civil-affairs-subsidy,"));
        assertThat(weirIn(demo, "rejects", "--status", "dismissed", "-f", "csv").lines())
                .hasSize(1);
    }

    @Test
    void traceLeadsEveryFieldToDepartmentFileSheetAndRow() throws IOException {
        String id = value(
                "SELECT golden_id FROM weir.conflict WHERE entity = 'resident' AND field = 'name' ORDER BY ALL LIMIT 1");
        Called trace = weirIn(demo, "trace", "resident", id);
        assertThat(trace.code()).as(trace.err()).isZero();
        assertThat(trace.out()).contains("resident " + id, "civil-affairs (record 1)", "低保台账", "first stated");

        JsonNode document = new ObjectMapper()
                .readTree(weirIn(demo, "trace", "resident", id, "-f", "json").out());
        assertThat(document.get("records")).hasSizeGreaterThan(1);
        assertThat(document.get("fields")).allSatisfy(field -> {
            assertThat(field.get("department").asText()).isNotEmpty();
            assertThat(field.get("input").asText()).isNotEmpty();
            assertThat(field.get("row").asLong()).isPositive();
        });
        assertThat(weirIn(demo, "trace", "resident", id, "-f", "markdown").out())
                .contains("## The records that mean it");
        assertThat(weirIn(demo, "trace", "resident", id, "-f", "csv").lines().get(0))
                .startsWith("field,value,standing");
    }

    @Test
    void traceFindsAnEventAndKnowsWhatIsNotThere() {
        String event = value(
                "SELECT event_id FROM event WHERE event_type = 'door' AND asset IS NOT NULL ORDER BY ALL LIMIT 1");
        assertThat(weirIn(demo, "trace", "event", event).out()).contains("event " + event, "inbox/access-control/");
        Called none = weirIn(demo, "trace", "household", "999999");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("there is no household 999999");
    }

    private String value(String sql) {
        return weirIn(demo, "sql", "-f", "csv", sql).lines().get(1);
    }
}
