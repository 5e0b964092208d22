package dev.weir;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between packages, and where each library may be known. */
class PackageStructureTest {

    /** What each package may use besides {@code problem}, which all may. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            entry("problem", Set.of()),
            entry("yaml", Set.of()),
            entry("sql", Set.of()),
            entry("spec", Set.of("yaml")),
            entry("schema", Set.of("spec", "yaml")),
            entry("mapping", Set.of("schema", "spec", "yaml")),
            entry("compile", Set.of("mapping", "schema", "sql")),
            entry("workspace", Set.of("schema", "spec", "yaml")),
            entry("rows", Set.of()),
            entry("read", Set.of("rows", "sql")),
            entry("store", Set.of("rows", "schema", "sql")),
            entry("publish", Set.of("schema", "sql", "store")),
            entry("load", Set.of("compile", "mapping", "read", "rows", "schema", "sql", "store", "workspace")),
            entry("resolve", Set.of("mapping", "schema", "sql", "store")),
            entry("table", Set.of("store")),
            entry("inquiry", Set.of("publish", "resolve", "run", "schema", "sql", "store", "table", "workspace")),
            entry("report", Set.of("schema", "store", "workspace")),
            entry("feed", Set.of("schema", "store", "workspace")),
            entry("sample", Set.of("schema", "workspace")),
            entry("route", Set.of("load", "mapping", "read", "rows", "workspace")),
            entry(
                    "run",
                    Set.of(
                            "compile",
                            "feed",
                            "load",
                            "mapping",
                            "publish",
                            "read",
                            "report",
                            "resolve",
                            "route",
                            "rows",
                            "schema",
                            "spec",
                            "sql",
                            "store",
                            "workspace",
                            "yaml")));

    private static final String[] PURE = packages("mapping", "schema", "compile", "problem", "yaml", "spec", "sql");

    /** A text that is a statement; help that quotes one begins otherwise. */
    private static final Pattern SQL_TEXT = Pattern.compile(
            "(?m)((?<!\\\\)\"|^)\\s*(SELECT|WITH|INSERT|UPDATE|DELETE|CREATE|FROM|JOIN|WHERE|ORDER BY) ");

    private static final JavaClasses WEIR = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.weir");

    @TestFactory
    List<DynamicTest> arrowsPointOneWay() {
        List<DynamicTest> tests = new ArrayList<>();
        ARROWS.forEach((name, used) -> tests.add(DynamicTest.dynamicTest(name + " uses only " + used, () -> {
            List<String> allowed = new ArrayList<>(used);
            allowed.addAll(List.of(name, "problem"));
            noClasses()
                    .that()
                    .resideInAnyPackage(packages(name))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("dev.weir..")
                            .and(not(resideInAnyPackage(packages(allowed.toArray(String[]::new))))))
                    .allowEmptyShould(true)
                    .check(WEIR);
        })));
        return tests;
    }

    @Test
    void everyPackageHasItsArrows() {
        Set<String> stages = WEIR.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("dev.weir."))
                .map(name -> name.split("\\.")[2])
                .collect(Collectors.toSet());
        stages.remove("cli");
        assertThat(ARROWS.keySet()).containsAll(stages);
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("dev.weir.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(WEIR);
    }

    @Test
    void camelIsKnownOnlyInRoute() {
        isKnownOnlyIn("org.apache.camel..", "route");
    }

    @Test
    void duckDbIsKnownOnlyInStore() {
        isKnownOnlyIn("org.duckdb..", "store");
    }

    @Test
    void poiIsKnownOnlyWhereWorkbooksAreReadAndWritten() {
        isKnownOnlyIn("org.apache.poi..", "read", "report", "sample");
    }

    @Test
    void picocliIsKnownOnlyInTheCommandLine() {
        isKnownOnlyIn("picocli..", "cli");
    }

    @Test
    void theCommandLineAsksNoDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(packages("cli"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "dev.weir.sql..")
                .check(WEIR);
    }

    @Test
    void noSqlStandsInTheCommandLine() throws IOException {
        Path commands = Path.of("cli/src/main/java/dev/weir/cli");
        try (Stream<Path> files =
                Files.walk(commands.toFile().exists() ? commands : Path.of("src/main/java/dev/weir/cli"))) {
            assertThat(files.filter(Files::isRegularFile).toList()).isNotEmpty().allSatisfy(file -> assertThat(file)
                    .content(StandardCharsets.UTF_8)
                    .doesNotContainPattern(SQL_TEXT));
        }
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages("cli"))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(WEIR);
    }

    @Test
    void purePackagesTouchNoFileAndNoDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.nio.file..", "java.nio.channels..", "java.sql..", "javax.sql..", "java.net.."))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File|RandomAccessFile).*")
                .check(WEIR);
    }

    private static void isKnownOnlyIn(String library, String... where) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages(where))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(WEIR);
    }

    private static String[] packages(String... names) {
        return Arrays.stream(names).map(name -> "dev.weir." + name + "..").toArray(String[]::new);
    }
}
