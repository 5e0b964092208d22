package dev.weir.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import dev.weir.convert.InputCopies;
import dev.weir.convert.KnownMappings;
import dev.weir.docs.Documents;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.MappingParser;
import dev.weir.problem.Problems;
import dev.weir.run.OpenWorkspace;
import dev.weir.run.WorkspaceFiles;
import dev.weir.sample.SampleDistrict;
import dev.weir.sample.district.SampleOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many columns are proposed right, type and field, compared with the mappings that people wrote. No file is looked at by the names that the mappings of
 * its own department have.
 */
class InspectionFiguresIT {

    private static final Map<String, String> MAPPINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("门禁控制器台账.*", "access-control-controllers"),
            Map.entry("监控点位台账.*", "police-cameras"),
            Map.entry("房屋台账.*", "property-houses"),
            Map.entry("楼幢网格表.*", "urban-buildings"),
            Map.entry("公共设施台账.*", "urban-facilities"),
            Map.entry("车辆登记.*", "parking-vehicles"),
            Map.entry("道闸台账.*", "parking-barriers"),
            Map.entry("车位台账.*", "parking-spaces"),
            Map.entry("meters-.*", "water-meters"),
            Map.entry("readings-.*", "water-readings"),
            Map.entry("诉求-.*", "hotline-requests"),
            Map.entry(".*低保.*", "civil-affairs-subsidy")));

    private final OpenWorkspace shipped = WorkspaceFiles.open(Documents.ROOT);

    @TempDir
    Path folder;

    @Test
    void columnsAreProposedRight() throws IOException {
        ProposedRight sample = sample();
        ProposedRight cases = cases();
        System.out.println(sample.told("sample, without the names of the department's own mappings"));
        System.out.println(cases.told("public cases"));
        double columns = sample.columns() + cases.columns();
        double right = (sample.right() + cases.right()) / columns;
        double confidentlyWrong = (sample.confidentlyWrong() + cases.confidentlyWrong()) / columns;
        System.out.printf(
                "both: %.0f columns, right %.1f %%, wrong with confidence %.1f %%%n",
                columns, 100 * right, 100 * confidentlyWrong);
        assertThat(sample.columns()).isGreaterThan(80);
        assertThat(right).isGreaterThanOrEqualTo(0.85);
        assertThat(confidentlyWrong).isLessThanOrEqualTo(0.03);
    }

    private ProposedRight sample() throws IOException {
        SampleDistrict.generate(folder, SampleOptions.SMALL);
        ProposedRight all = new ProposedRight();
        List<String> departments = shipped.mappings().values().stream()
                .map(CompiledMapping::department)
                .distinct()
                .toList();
        for (String department : departments) {
            List<Mapping> taught = shipped.mappings().values().stream()
                    .map(CompiledMapping::mapping)
                    .filter(mapping -> !mapping.department().equals(department))
                    .toList();
            inspect(taught, folder.resolve("inbox").resolve(department), all);
        }
        return all;
    }

    /** Nothing where there are no cases. */
    private ProposedRight cases() throws IOException {
        ProposedRight all = new ProposedRight();
        String cases = System.getenv("WEIR_CASES");
        if (cases == null) {
            return all;
        }
        try (Stream<Path> folders = Files.list(Path.of(cases)).sorted()) {
            for (Path aCase : folders.filter(
                            path -> path.getFileName().toString().matches("b[0-9].*"))
                    .toList()) {
                inspect(aCase, all);
            }
        }
        return all;
    }

    private void inspect(Path aCase, ProposedRight all) throws IOException {
        Mapping truth;
        try (Stream<Path> files = Files.list(aCase)) {
            Path file = files.filter(path -> path.toString().endsWith(".yaml"))
                    .findFirst()
                    .orElseThrow();
            truth = MappingParser.readable(
                            Files.readString(file), file.toString(), shipped.schema(), Set.of("street"), new Problems())
                    .orElseThrow();
        }
        List<Mapping> taught = shipped.mappings().values().stream()
                .map(CompiledMapping::mapping)
                .toList();
        try (InputCopies copies = InputCopies.open();
                Inspector inspector = inspector(taught, copies);
                Stream<Path> inputs = Files.list(aCase.resolve("input"))) {
            for (Path input : inputs.toList()) {
                all.add(inspector.inspect(copies.copy(input)), truth);
            }
        }
    }

    private void inspect(List<Mapping> taught, Path inbox, ProposedRight all) throws IOException {
        try (InputCopies copies = InputCopies.open();
                Inspector inspector = inspector(taught, copies);
                Stream<Path> inputs =
                        Files.walk(inbox).filter(Files::isRegularFile).sorted()) {
            for (Path input : inputs.toList()) {
                for (Map.Entry<String, String> known : MAPPINGS.entrySet()) {
                    if (input.getFileName().toString().matches(known.getKey())
                            && !input.toString().endsWith(".gz")) {
                        all.add(inspector.inspect(copies.copy(input)), shipped.mapping(known.getValue()));
                        break;
                    }
                }
            }
        }
    }

    private Inspector inspector(List<Mapping> taught, InputCopies copies) {
        KnownMappings known =
                new KnownMappings(shipped.schema(), shipped.placeholders(), shipped.mappings(), shipped.storeOptions());
        return new Inspector(known, taught, List.of(), Locale.ENGLISH, copies.folder());
    }
}
