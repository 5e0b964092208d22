package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.weir.cli.Console.Step;
import dev.weir.cli.Shell.Printed;
import dev.weir.docs.Document;
import dev.weir.store.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/open-data.md is true, and what is given away names nobody. */
class OpenDataPageIT {

    private static final Document PAGE = Document.named("docs/open-data.md");

    @TempDir
    Path folder;

    @Test
    void itsCommandsPrintWhatItSaysAndEqualDataGivesNoNewRelease() throws IOException {
        Path district = DemoDistrict.copyTo(folder.resolve("my-district"));
        PrivateFiles.delete(district.resolve("out/feeds")); // the demo has made them
        Shell shell = new Shell(folder);
        for (Step step : Console.steps(PAGE.blocks("console"))) {
            Printed printed = shell.run(step.command());
            assertThat(printed.exitCode())
                    .as(step.command() + "\n" + printed.text())
                    .isEqualTo(step.exitCode());
            assertThat(step.shows(printed.text()))
                    .as("%s%nprinted%n%s%nbut the page shows%n%s", step.command(), printed.text(), step.output())
                    .isTrue();
        }
        Map<String, Integer> before = hashes(district.resolve("out/feeds"));

        assertThat(shell.run("bin/weir feed -w my-district").text()).contains("Nothing new:");
        assertThat(hashes(district.resolve("out/feeds"))).isEqualTo(before);
        Printed onto = shell.run("bin/weir feed -w my-district --publish my-district/out/feeds");
        assertThat(onto.exitCode()).isEqualTo(ExitCode.FAILED.code());
        assertThat(onto.text())
                .contains("the feeds are not copied into out, which is Weir's own; name a folder outside of it");
        assertThat(hashes(district.resolve("out/feeds"))).isEqualTo(before);
        assertThat(shell.run("bin/weir schema --open -w my-district").text())
                .contains("perturbed or withheld", "open_id");
        geoJsonIsWhatItsSchemaAsks(district.resolve("out/feeds/latest/public-facilities/public-facilities.geojson"));
        nobodyIsNamed(shell, district);
    }

    private static void geoJsonIsWhatItsSchemaAsks(Path file) throws IOException {
        JsonNode data = new ObjectMapper().readTree(file.toFile());
        assertThat(data.get("features").size()).isGreaterThan(10);
        if (System.getenv("WEIR_CORPORA") != null) {
            Path schema = Path.of(
                    System.getenv("WEIR_CORPORA"), "output-schemas", "geojson-geojson.org", "FeatureCollection.json");
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V7)
                            .getSchema(new ObjectMapper().readTree(schema.toFile()))
                            .validate(data))
                    .isEmpty();
        }
    }

    /** Names, identity numbers, telephones and plates of the analysts' file are in no byte of what is given away, nor of the open file. */
    private static void nobodyIsNamed(Shell shell, Path district) throws IOException {
        String people = shell.run(
                        "bin/weir sql -w my-district -f csv \"SELECT DISTINCT v FROM (SELECT name AS v FROM resident UNION ALL SELECT"
                                + " phone FROM resident UNION ALL SELECT household_no FROM household UNION ALL SELECT plate FROM asset)"
                                + " WHERE length(v) > 2\"")
                .text();
        List<String> values = new ArrayList<>(people.lines().skip(1).toList());
        assertThat(values).hasSizeGreaterThan(100);
        List<Path> files = new ArrayList<>(List.of(district.resolve("data/open.duckdb")));
        try (Stream<Path> given = Files.walk(district.resolve("out/feeds").toRealPath())) {
            given.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            assertThat(values.stream().filter(bytes::contains).toList())
                    .as(file.toString())
                    .isEmpty();
        }
    }

    private static Map<String, Integer> hashes(Path root) throws IOException {
        Map<String, Integer> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(root.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
