package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Checkout.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/weir} as a process, in a fresh checkout whose path has a space and Chinese. */
class LauncherIT {

    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = new Checkout(folder);
    }

    @AfterEach
    void removeLinks() throws IOException {
        checkout.close();
    }

    @Test
    void buildsOnceWhenTwoStartAtTheSameTime() throws IOException {
        List<CompletableFuture<Ended>> starts = Stream.of(1, 2)
                .map(number -> checkout.start(checkout.root, Map.of(), checkout.launcher(), "--version"))
                .toList();
        List<Ended> ended = starts.stream().map(CompletableFuture::join).toList();
        assertThat(ended).allSatisfy(run -> {
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).startsWith("weir ");
        });
        assertThat(ended)
                .extracting(Ended::err)
                .anyMatch(err -> err.contains("building Weir (first use, about a minute)…"));
        assertThat(checkout.mavenRuns()).isEqualTo(1);
        assertThat(checkout.run("--version").err()).isEmpty();
    }

    @Test
    void buildsAgainOnlyWhenTheSourcesAreNewer() throws IOException {
        Path source = Files.createFile(checkout.root.resolve("cli/src/main/java/Weir.java"));
        assertThat(checkout.run("--version").code()).isZero();
        assertThat(checkout.run("--version").code()).isZero();
        assertThat(checkout.mavenRuns()).isEqualTo(1);

        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis()));
        Ended rebuilt = checkout.run("--version");
        assertThat(rebuilt.err()).contains("building Weir (its sources have changed)…");
        assertThat(checkout.mavenRuns()).isEqualTo(2);
    }

    @Test
    void makesTheClassArchiveOnceAndWorksWithoutIt() throws IOException {
        assertThat(checkout.run("--version").code()).isZero();
        assertThat(checkout.classArchive()).isEmptyFile();

        Files.delete(checkout.classArchive());
        assertThat(checkout.run("--version").code()).isZero();
        assertThat(checkout.classArchive()).isNotEmptyFile();
        FileTime made = Files.getLastModifiedTime(checkout.classArchive());
        Ended again = checkout.run("--version");
        assertThat(again.out()).startsWith("weir ");
        assertThat(again.err()).isEmpty();
        assertThat(Files.getLastModifiedTime(checkout.classArchive())).isEqualTo(made);

        Files.setPosixFilePermissions(checkout.classArchive(), PosixFilePermissions.fromString("rw-------"));
        Files.writeString(checkout.classArchive(), "no archive");
        assertThat(checkout.run("--version").out()).startsWith("weir ");
    }

    @Test
    void runsThroughSymbolicLinksFromAnyDirectory() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("别处 of mine"));
        Path first = Files.createSymbolicLink(elsewhere.resolve("weir"), checkout.launcher());
        Path second = Files.createSymbolicLink(elsewhere.resolve("second"), first.getFileName());
        for (Path link : List.of(first, second)) {
            assertThat(checkout.start(elsewhere, Map.of(), link, "--version")
                            .join()
                            .out())
                    .startsWith("weir ");
        }
    }

    @Test
    void runsInTheCallersFolderAsTheSameProcessWithTheHeapAskedFor() throws IOException {
        checkout.run("--version");
        Path elsewhere = Files.createDirectories(folder.resolve("caller"));
        Path javaHome = fakeJava("17.0.1", "echo $$", "pwd", "printf '%s\\n' \"$@\"");
        Map<String, String> environment = Map.of("JAVA_HOME", javaHome.toString(), "WEIR_HEAP", "77m");
        Ended ended = checkout.start(elsewhere, environment, checkout.launcher(), "sql", "select 1")
                .join();
        assertThat(ended.out().lines())
                .startsWith(Long.toString(ended.pid()), elsewhere.toString())
                .contains("-Xmx77m", "-Dweir.home=" + checkout.root)
                .endsWith("sql", "select 1");
    }

    @Test
    void passesTheExitCodeOn() {
        Ended ended = checkout.run("nonsense");
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ended.err()).contains("\"nonsense\"");
    }

    @Test
    void understandsChineseWithoutALocaleAsUnderCron() {
        Ended ended = checkout.start(checkout.root, Map.of("LC_ALL", "C"), checkout.launcher(), "低保")
                .join();
        assertThat(ended.err()).contains("\"低保\"");
    }

    @Test
    void saysThatJavaIsMissing() throws IOException {
        Files.delete(checkout.tools.resolve("java"));
        assertStops(checkout.run("--version"), "Java is missing", "openjdk-17-jdk-headless", "JAVA_HOME");
    }

    @Test
    void saysThatJavaIsTooOld() throws IOException {
        Checkout.script(checkout.tools.resolve("java"), "echo 'openjdk version \"1.8.0_392\"' >&2");
        assertStops(checkout.run("--version"), "Java 1.8.0_392, which is too old", "17 or newer");

        Path javaHome = fakeJava("11.0.2");
        assertStops(
                checkout.start(
                                checkout.root,
                                Map.of("JAVA_HOME", javaHome.toString()),
                                checkout.launcher(),
                                "--version")
                        .join(),
                "Java 11.0.2, which is too old");
    }

    @Test
    void saysThatJavaHomeIsWrong() {
        Map<String, String> environment = Map.of("JAVA_HOME", "/nowhere");
        assertStops(
                checkout.start(checkout.root, environment, checkout.launcher(), "--version")
                        .join(),
                "JAVA_HOME is /nowhere",
                "Correct or unset it");
    }

    @Test
    void saysThatThereIsNoCompiler() throws IOException {
        Map<String, String> environment = Map.of("JAVA_HOME", fakeJava("17.0.1").toString());
        assertStops(
                checkout.start(checkout.root, environment, checkout.launcher(), "--version")
                        .join(),
                "without a compiler",
                "openjdk-17-jdk-headless");
    }

    @Test
    void saysThatMavenIsMissingOrTooOld() throws IOException {
        Files.delete(checkout.tools.resolve("mvn"));
        assertStops(checkout.run("--version"), "Maven is missing", "apt-get install maven");
        Checkout.script(checkout.tools.resolve("mvn"), "echo 'Apache Maven 3.6.3 (x)'");
        assertStops(checkout.run("--version"), "Maven is 3.6, which is too old");
    }

    @Test
    void showsWhyTheBuildFailedAndTriesAgainTheNextTime() throws IOException {
        Checkout.script(
                checkout.tools.resolve("mvn"),
                "[ \"$1\" = -v ] && { echo 'Apache Maven 3.8.7'; exit; }",
                "echo '[ERROR] cannot resolve'; exit 1");
        for (int attempt = 1; attempt <= 2; attempt++) {
            Ended ended = checkout.run("--version");
            assertThat(ended.code()).isEqualTo(ExitCode.FAILED.code());
            assertThat(ended.err()).contains("[ERROR] cannot resolve", "the build failed", "build.log");
        }
    }

    private Path fakeJava(String version, String... lines) throws IOException {
        Path home = folder.resolve("jdk " + version);
        Checkout.script(home.resolve("bin/java"), lines);
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void assertStops(Ended ended, String... said) {
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ended.err()).startsWith("weir: ").contains(said);
        assertThat(ended.out()).isEmpty();
    }
}
