package dev.weir.cli;

import static dev.weir.cli.Called.weirIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of a published district, through the real command line. */
class ReportIT {

    private static final String BROKEN = """
            version: 1
            report: broken
            title: {en: Broken, zh: 损坏}
            sections:
              - title: {en: Broken, zh: 损坏}
                sql: SELECT name FROM nowhere ORDER BY name
                columns: {name: {title: {en: Name, zh: 名称}}}
                counted: {en: Nothing., zh: 无。}
            """;
    private static final String SINCE = """
            version: 1
            report: since
            title: {en: Since, zh: 起始}
            parameters: {since: {title: {en: Since, zh: 起始日}, kind: date}}
            numbers:
              - {title: {en: By zero, zh: 除以零}, kind: decimal, sql: SELECT count(*) / 0 FROM asset}
            sections:
              - title: {en: Installed, zh: 安装}
                sql: SELECT count(*) AS n FROM asset WHERE installed_on >= $since ORDER BY n
                columns: {n: {title: {en: Assets, zh: 资产}, kind: integer}}
                counted: {en: All., zh: 全部。}
            """;

    @TempDir
    Path folder;

    @Test
    void theDemoEndsWithPagesAndSaysWhereTheyAre() throws IOException {
        Path index = DemoDistrict.folder().resolve("out/reports/latest/index.html");

        assertThat(DemoDistrict.made().out())
                .contains("  " + index.toAbsolutePath().normalize());
        List<String> targets =
                Jsoup.parse(index.toFile()).select(".reports h2 a").eachAttr("href");
        assertThat(targets).contains("parking.html").hasSizeGreaterThan(5);
        for (String target : targets) {
            assertThat(Files.size(index.resolveSibling(target))).as(target).isBetween(2_000L, 700_000L);
            assertThat(index.resolveSibling(target.replace(".html", ".xlsx"))).isNotEmptyFile();
        }
    }

    @Test
    void aSecondCallChangesNothing() throws IOException {
        Path demo = DemoDistrict.copyTo(folder.resolve("demo"));
        List<String> before = names(demo.resolve("out/reports"));

        assertThat(weirIn(demo, "report").code()).isZero();

        assertThat(names(demo.resolve("out/reports"))).isEqualTo(before);
    }

    @Test
    void aBrokenReportStopsNoOtherAndIsTold() throws IOException {
        Path demo = DemoDistrict.copyTo(folder.resolve("demo"));
        Files.writeString(demo.resolve("mappings/reports/broken.yaml"), BROKEN);

        Called all = weirIn(demo, "report", "-f", "md");
        assertThat(all.code()).isEqualTo(1);
        assertThat(all.out()).contains("parking.md");
        assertThat(all.err()).contains("broken.yaml:6:27: error P011 there is no published table \"nowhere\"");

        Called one = weirIn(demo, "report", "broken", "-o", folder.toString());
        assertThat(one.code()).isEqualTo(2);
        assertThat(one.err()).contains("mappings/reports/broken.yaml:6:27: error P011");
        assertThat(weirIn(demo, "check").code()).isEqualTo(2);
    }

    /** What nobody sees before the SQL runs: a text that is no number. */
    @Test
    void aReportThatFailsWhileItIsMadeStopsNoOtherAndIsTold() throws IOException {
        Path demo = DemoDistrict.copyTo(folder.resolve("demo"));
        Files.writeString(
                demo.resolve("mappings/reports/broken.yaml"),
                BROKEN.replace(
                        "SELECT name FROM nowhere",
                        "SELECT CAST(CAST(name AS INTEGER) AS VARCHAR) AS name FROM organization"));

        Called all = weirIn(demo, "report");

        assertThat(all.code()).isEqualTo(1);
        assertThat(all.out()).contains("index.html").doesNotContain("broken");
        assertThat(all.err()).contains("broken.yaml:6:").contains("INT32").doesNotContain("Exception");
        Path latest = demo.resolve("out/reports/latest");
        assertThat(latest.resolve("parking.html")).isNotEmptyFile();
        assertThat(Jsoup.parse(latest.resolve("index.html").toFile()).text()).contains("损坏", "broken.yaml:6:");
    }

    @Test
    void parametersAreAskedForCheckedAndBound() throws IOException {
        Path demo = DemoDistrict.copyTo(folder.resolve("demo"));
        Files.writeString(demo.resolve("mappings/reports/since.yaml"), SINCE);
        String target = folder.resolve("made").toString();

        assertThat(weirIn(demo, "report", "since", "-o", target).err())
                .contains("report since needs the parameter since, a day such as 2024-03-01: --param since=…");
        Called wrong = weirIn(demo, "report", "since", "-o", target, "--param", "since=gestern");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("parameter since of report since is \"gestern\"; it must be a day");
        for (String value :
                List.of("since", "since=", "since=2026-02-30", "since=+99999-01-01", "since=x' OR 1=1 --")) {
            Called refused = weirIn(demo, "report", "since", "-o", target, "--param", value);
            assertThat(refused.code()).as(value).isEqualTo(2);
            assertThat(refused.err()).as(value).contains("since").doesNotContain("Exception");
        }
        assertThat(weirIn(demo, "report", "since", "-o", target, "--param", "sinse=2020-01-01")
                        .err())
                .contains("no report of these has a parameter sinse; did you mean \"since\"?");

        Called made = weirIn(
                demo, "report", "since", "-o", target, "-f", "md", "--lang", "en", "--param", "since=2999-01-01");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(Files.readString(folder.resolve("made/since.md")))
                .contains("- By zero **–**", "| Assets |", "| 0 |", "Since 2999-01-01");
        assertThat(weirIn(demo, "report").out()).doesNotContain("since.html");
    }

    @Test
    void whatIsNotThereIsToldWithWhatThereIs() {
        Path demo = DemoDistrict.folder();

        Called name = weirIn(demo, "report", "parkin");
        assertThat(name.code()).isEqualTo(2);
        assertThat(name.err()).contains("there is no report parkin; did you mean \"parking\"?");
        Called format = weirIn(demo, "report", "parking", "-f", "docx");
        assertThat(format.code()).isEqualTo(2);
        assertThat(format.err()).contains("no report has the format docx; there are html, xlsx, pdf");
    }

    @Test
    void aRunMakesReportsWhereTheWorkspaceSaysSo() throws IOException {
        Path demo = DemoDistrict.copyTo(folder.resolve("demo"));
        Files.writeString(demo.resolve("mappings/reports/broken.yaml"), BROKEN);
        Files.writeString(
                demo.resolve("weir.yaml"),
                Files.readString(demo.resolve("weir.yaml")) + "\nreports: {formats: [md]}\n");

        Called run = weirIn(demo, "run", "--json");

        assertThat(run.code()).isEqualTo(1);
        JsonNode reports = new ObjectMapper().readTree(run.out()).get("reports");
        assertThat(reports.get("failures").get(0).get("message").asText()).contains("P011");
        assertThat(Path.of(reports.get("folder").asText()).resolve("parking.md"))
                .isNotEmptyFile();
    }

    @Test
    void aRunGivesOpenDataAwayWhereTheWorkspaceSaysSo() throws IOException {
        Path demo = DemoDistrict.copyTo(folder.resolve("demo"));
        Path config = demo.resolve("weir.yaml");
        Files.writeString(config, Files.readString(config) + "\nfeeds: {publish: web}\n");
        Files.writeString(
                demo.resolve("mappings/feeds/broken.yaml"),
                Files.readString(demo.resolve("mappings/feeds/parking-spaces.yaml"))
                        .replace("feed: parking-spaces", "feed: broken")
                        .replace("330203-TC-0001", "330203-TC-0009")
                        .replace("count(*) AS spaces", "max(CAST(status AS BIGINT)) AS spaces"));

        Called run = weirIn(demo, "run", "--json");

        assertThat(run.code()).as(run.err()).isEqualTo(1);
        JsonNode feeds = new ObjectMapper().readTree(run.out()).get("feeds");
        assertThat(feeds.get("failures")).singleElement().satisfies(failure -> {
            assertThat(failure.get("feed").asText()).isEqualTo("broken");
            assertThat(failure.get("message").asText()).contains("the feed's SQL fails");
        });
        assertThat(feeds.get("published").asText()).endsWith("web/latest");
        assertThat(demo.resolve("web/latest/public-facilities/index.html")).isNotEmptyFile();

        Files.delete(demo.resolve("mappings/feeds/broken.yaml"));
        Called well = weirIn(demo, "run");
        assertThat(well.code()).as(well.out() + well.err()).isZero();
        assertThat(well.out()).contains("Feeds      7 feeds, nothing new: ", "Feeds      copied to ");
        Called other = weirIn(demo, "feed", "vehicle-by-community");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("there is no feed vehicle-by-community; did you mean");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
