package dev.weir.cli;

import static dev.weir.cli.Called.weirIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.docs.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each audience has reports of its own, made of its own file. */
class AudienceReportsIT {

    private static final String COMMUNITY = "community-yuehu";

    @TempDir
    Path folder;

    private Path demo;

    @BeforeEach
    void copyDemo() throws IOException {
        demo = DemoDistrict.copyTo(folder.resolve("demo"));
    }

    @Test
    void aRunMakesThemOfTheAudiencesOwnFile() throws IOException {
        Path latest = reports(COMMUNITY).resolve("latest");
        assertThat(Jsoup.parse(latest.resolve("index.html").toFile())
                        .select(".reports h2 a")
                        .eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "district-overview.html",
                        "parking.html",
                        "service-requests.html",
                        "community-assessment.html",
                        "facilities.html");
        for (Path file : files(latest)) {
            assertThat(permissions(file)).as(file.toString()).isEqualTo("rw-r-----");
        }
        assertThat(permissions(latest.toRealPath())).isEqualTo("rwxr-x---");
        String page = Files.readString(latest.resolve("service-requests.html"));
        assertThat(page).contains("示例区：供月湖社区居委会使用").contains("以下内容不在本使用方的数据文件中");
        List<String> others = weirIn(
                        demo, "sql", "-f", "csv", "SELECT DISTINCT community FROM place WHERE community <> '月湖社区'")
                .out()
                .lines()
                .skip(1)
                .toList();
        assertThat(others).hasSizeGreaterThan(2);
        for (Path file : files(latest)) {
            if (file.toString().endsWith(".html")) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain(others);
            }
        }
    }

    @Test
    void anIdleNightMakesNoneAndAChangedReportAll() throws IOException {
        Path page = reports(COMMUNITY).resolve("latest/parking.html");
        FileTime before = Files.getLastModifiedTime(page);
        assertThat(weirIn(demo, "publish").out()).doesNotContain("index.html");
        assertThat(Files.getLastModifiedTime(page)).isEqualTo(before);

        replace("mappings/reports/parking.yaml", "停车供需情况", "停车供需一览");
        assertThat(weirIn(demo, "publish").out())
                .contains("Audiences  0 new, 3 unchanged", "out/audiences/community-yuehu/reports/latest/index.html");
        assertThat(Files.readString(page)).contains("停车供需一览");
    }

    @Test
    void whatShowsMoreThanMayBeSeenGoes() throws IOException {
        Path old = Files.createDirectories(reports(COMMUNITY).resolve("2020-01-01"));
        Files.writeString(old.resolve("parking.html"), "what was shown then");
        replace("audiences/community-yuehu.yaml", "[asset_type, asset_no, ", "[asset_type, ");
        assertThat(weirIn(demo, "publish").code()).isZero();
        assertThat(old).doesNotExist();
        assertThat(reports(COMMUNITY).resolve("latest/parking.html")).exists();
        assertThat(demo.resolve("out/reports/latest/parking.html"))
                .as("of the analysts")
                .exists();

        replace("weir.yaml", "classes: [open, internal, personal]", "classes: [open, internal]");
        assertThat(weirIn(demo, "publish").code()).isZero();
        assertThat(demo.resolve("out/reports"))
                .as("made of a file that showed more")
                .doesNotExist();
    }

    @Test
    void aReportThatIsTakenAwayGoesFromTheOlderFoldersToo() throws IOException {
        Path old = Files.createDirectories(reports("district-chief").resolve("2020-01-01"));
        Files.writeString(old.resolve("welfare.html"), "welfare");
        Path kept = Files.createDirectories(reports("district-chief").resolve("2020-02-01"));
        Files.writeString(kept.resolve("parking.html"), "parking");
        replace("audiences/district-chief.yaml", ", welfare", "");
        assertThat(weirIn(demo, "publish").code()).isZero();
        assertThat(old).doesNotExist();
        assertThat(kept).exists();
        assertThat(reports("district-chief").resolve("latest/welfare.html")).doesNotExist();

        replace("audiences/parking-operator.yaml", "reports: [parking]", "");
        assertThat(weirIn(demo, "publish").code()).isZero();
        assertThat(reports("parking-operator")).doesNotExist();
    }

    @Test
    void theCommandMakesThemAndSaysWhatThereIs() {
        Called made = weirIn(
                demo,
                "report",
                "parking",
                "--audience",
                "parking-operator",
                "-f",
                "md",
                "--lang",
                "en",
                "-o",
                folder.resolve("made").toString());
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(folder.resolve("made/parking.md"))
                .content()
                .contains(
                        "Sample District: for Yuehu Parking Services",
                        "## By operator",
                        "Left out, as it is not in the file")
                .doesNotContain("## By community");

        Called whole = weirIn(demo, "report", "--audience", COMMUNITY);
        assertThat(whole.code()).as(whole.err()).isZero();
        assertThat(whole.out()).contains("out/audiences/community-yuehu/reports/latest/index.html");

        Called unknown = weirIn(demo, "report", "--audience", "comunity-yuehu");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err())
                .contains("there is no audience \"comunity-yuehu\"; did you mean \"community-yuehu\"?");
        Called other = weirIn(demo, "report", "welfare", "--audience", COMMUNITY);
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("there is no report welfare of audience community-yuehu");
    }

    @Test
    void aReportOfWhichNothingCanBeMadeIsToldByTheCheck() throws IOException {
        replace("audiences/parking-operator.yaml", "reports: [parking]", "reports: [parking, welfare]");
        Called check = weirIn(demo, "check");
        assertThat(check.code()).isEqualTo(2);
        assertThat(check.out())
                .contains(
                        "error A026 no section of report \"welfare\" can be made of the tables and columns of the audience");
        assertThat(weirIn(demo, "publish").code()).as("it fails and is told").isEqualTo(1);
        assertThat(reports("parking-operator").resolve("latest/parking.html")).exists();
    }

    @Test
    void oneThatFailsStopsNoOtherInAFolderOfOnesOwn() throws IOException {
        replace("mappings/reports/welfare.yaml", "FROM subsidy_by_month", "FROM subsidy_by_mouth");
        String target = folder.resolve("made").toString();
        Called made = weirIn(demo, "report", "-o", target, "-f", "md");
        assertThat(made.code()).isEqualTo(1);
        assertThat(made.err()).contains("welfare.yaml").contains("subsidy_by_mouth");
        assertThat(folder.resolve("made/parking.md")).exists();
        assertThat(folder.resolve("made/welfare.md")).doesNotExist();
        assertThat(weirIn(demo, "report", "welfare", "parking", "-o", target, "-f", "md")
                        .code())
                .isEqualTo(1);
        assertThat(weirIn(demo, "report", "welfare", "-o", target).code()).isEqualTo(2);
    }

    @Test
    void whereFewAreCountedAnAudiencesReportSaysSo() throws IOException {
        String target = folder.resolve("made").toString();
        assertThat(weirIn(
                                demo,
                                "report",
                                "parking",
                                "--audience",
                                "parking-operator",
                                "-f",
                                "md",
                                "--lang",
                                "en",
                                "-o",
                                target)
                        .code())
                .isZero();
        assertThat(folder.resolve("made/parking.md"))
                .content()
                .contains(
                        "Where fewer than 5 people, households, vehicles or payments are counted in a cell of this file");
        assertThat(weirIn(demo, "report", "parking", "-f", "md", "--lang", "en", "-o", target)
                        .code())
                .isZero();
        assertThat(folder.resolve("made/parking.md"))
                .content()
                .as("the analysts'")
                .doesNotContain("fewer than 5");
    }

    @Test
    void peopleOfUnknownAgeAreToldAndTheStricterRuleOfThePageHidesThem() throws IOException {
        String unknown = "SELECT count(*) FROM resident WHERE born_on IS NULL";
        replace("weir.yaml", "keep: 7", "keep: 6");
        replace("mappings/schema.yaml", "title: {en: Resident, zh: 居民}", "title: {en: Person, zh: 居民}");
        assertThat(weirIn(demo, "publish").out()).contains("82 residents of unknown age are shown: docs/analysts.md");
        long before = Long.parseLong(rows(unknown));

        String stricter = Document.named("docs/analysts.md").blocks("yaml").stream()
                .filter(block -> block.startsWith("sensitive_when:"))
                .findFirst()
                .orElseThrow()
                .strip();
        replace(
                "mappings/schema.yaml",
                "sensitive_when: \"deceased_on is not null or coalesce(born_on, weir_cn_id_born_on(id_number)) > published_on - interval 14 year\"",
                stricter);
        assertThat(weirIn(demo, "publish").out()).doesNotContain("unknown age");
        assertThat(Long.parseLong(rows(unknown)))
                .as("whose identity number says the age stay")
                .isEqualTo(before - 82);
        assertThat(rows("SELECT count(*) > 100 FROM resident")).isEqualTo("true");
    }

    private String rows(String sql) {
        return weirIn(demo, "sql", "-f", "csv", sql)
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    private Path reports(String audience) {
        return demo.resolve("out/audiences").resolve(audience).resolve("reports");
    }

    private void replace(String file, String text, String by) throws IOException {
        String before = Files.readString(demo.resolve(file));
        assertThat(before).contains(text);
        Files.writeString(demo.resolve(file), before.replace(text, by));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
