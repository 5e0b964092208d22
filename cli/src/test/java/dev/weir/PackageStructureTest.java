package dev.weir;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between packages, and where each library may be known. */
class PackageStructureTest {

    private static final String[] PURE =
            packages("mapping", "schema", "compile", "match", "problem", "yaml", "spec", "sql");

    /** A text that is a statement; help that quotes one begins otherwise. */
    private static final Pattern SQL_TEXT = Pattern.compile(
            "(?m)((?<!\\\\)\"|^)\\s*(SELECT|WITH|INSERT|UPDATE|DELETE|CREATE|FROM|JOIN|WHERE|ORDER BY) ");

    private static final JavaClasses WEIR = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.weir");

    /** The page says for each package what it uses, besides {@code problem}: an arrow too many is wrong there, as is one that is missing. */
    @TestFactory
    Stream<DynamicTest> eachPackageUsesExactlyWhatThePageOfTheProgramSays() {
        Map<String, Set<String>> used = used();
        assertThat(PackagePage.read().uses().keySet()).isEqualTo(used.keySet());
        return PackagePage.read().uses().entrySet().stream()
                .map(said -> DynamicTest.dynamicTest(said.getKey(), () -> assertThat(used.get(said.getKey()))
                        .as("what %s uses, and what cli/README.md says of it", said.getKey())
                        .isEqualTo(said.getValue())));
    }

    @Test
    void eachArrowLeadsDownInTheDrawing() {
        List<String> drawn = PackagePage.read().drawing();
        assertThat(drawn.stream().flatMap(line -> Stream.of(line.split(" +"))))
                .containsExactlyInAnyOrderElementsOf(used().keySet());
        used().forEach((name, targets) -> assertThat(targets)
                .as("lines below %s", name)
                .allMatch(target -> line(drawn, target) > line(drawn, name)));
    }

    private static int line(List<String> drawn, String name) {
        return IntStream.range(0, drawn.size())
                .filter(line -> List.of(drawn.get(line).split(" +")).contains(name))
                .findFirst()
                .orElseThrow();
    }

    /** What the classes of each package use of other packages. */
    private static Map<String, Set<String>> used() {
        Map<String, Set<String>> used = new TreeMap<>();
        for (JavaClass each : WEIR) {
            String name = stage(each);
            Set<String> targets = used.computeIfAbsent(name, key -> new TreeSet<>());
            each.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith("dev.weir."))
                    .map(PackageStructureTest::stage)
                    .filter(target -> !target.equals(name) && !target.equals("problem"))
                    .forEach(targets::add);
        }
        return used;
    }

    /** The part of the name after {@code dev.weir}. */
    private static String stage(JavaClass each) {
        return each.getPackageName().split("\\.")[2];
    }

    /** Packages below one of those, such as the readers of different formats, count one by one. */
    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("dev.weir.(**)").should().beFreeOfCycles().check(WEIR);
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
        isKnownOnlyIn("org.apache.poi..", "markup", "read", "sample", "workbook");
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
        assertThat(sources("cli")).isNotEmpty().allSatisfy(file -> assertThat(file)
                .content(StandardCharsets.UTF_8)
                .doesNotContainPattern(SQL_TEXT));
    }

    @Test
    void noFileOfTheProgramIsLongerThan250Lines() throws IOException {
        assertThat(sources("")).isNotEmpty().allSatisfy(file -> assertThat(Files.readAllLines(file))
                .hasSizeLessThanOrEqualTo(250));
    }

    private static List<Path> sources(String stage) throws IOException {
        Path main = Path.of("cli/src/main/java/dev/weir");
        Path folder = (Files.exists(main) ? main : Path.of("src/main/java/dev/weir")).resolve(stage);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
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

    /** An exception says what happened to a file, and touches none. */
    @Test
    void purePackagesTouchNoFileAndNoDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.nio.file..", "java.nio.channels..", "java.sql..", "javax.sql..", "java.net..")
                        .and(not(assignableTo(IOException.class))))
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
