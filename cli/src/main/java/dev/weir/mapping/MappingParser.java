package dev.weir.mapping;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.problem.Suggestion;
import dev.weir.schema.Schema;
import dev.weir.schema.TitleForm;
import dev.weir.spec.Fingerprint;
import dev.weir.spec.MapView;
import dev.weir.spec.SpecChecker;
import dev.weir.yaml.YamlNode;
import dev.weir.yaml.YamlReader;
import dev.weir.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a mapping file and checks everything that can be checked without a database. */
public final class MappingParser {

    /** The texts that mean "nothing" unless the mapping names its own. */
    public static final List<String> BLANKS = List.of(
            "无", "不详", "未知", "/", "\\", "-", "—", "－－", "空", "暂无", "N/A", "NULL", "none", "null", "Null", "None",
            "(null)", "\\N", "NaN", "nan", "NaT", "<NA>");

    private final Schema schema;
    private final FileProblems problems;

    private MappingParser(Schema schema, FileProblems problems) {
        this.schema = schema;
        this.problems = problems;
    }

    /**
     * @param text the file's content
     * @param file its path as messages name it
     * @param departments of weir.yaml; empty if they are not known, then the mapping's is not checked
     * @param problems gets everything that is wrong
     * @return the mapping; empty if it has an error
     */
    public static Optional<Mapping> parse(
            String text, String file, Schema schema, Set<String> departments, Problems problems) {
        FileProblems found = new FileProblems(problems, 'M');
        Optional<Mapping> mapping = read(text, file, schema, departments, found);
        return found.isClean() ? mapping : Optional.empty();
    }

    /** The mapping as far as it can be read, so that more can be said of it; empty if it is no YAML. */
    public static Optional<Mapping> readable(
            String text, String file, Schema schema, Set<String> departments, Problems problems) {
        return read(text, file, schema, departments, new FileProblems(problems, 'M'));
    }

    private static Optional<Mapping> read(
            String text, String file, Schema schema, Set<String> departments, FileProblems found) {
        Optional<YamlNode> document = YamlReader.read(text, file, found);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        new SpecChecker(found).check(document.get(), MappingSpec.file());
        MapView root = MapView.of(document.get());
        MappingParser parser = new MappingParser(schema, found);
        parser.checkName(root, file);
        parser.checkDepartment(root, departments);
        return Optional.of(parser.read(root, Fingerprint.of(List.of(text, schema.fingerprint()))));
    }

    private Mapping read(MapView root, String fingerprint) {
        Map<String, List<String>> groups = groups(root);
        List<Column> columns = new ColumnsReader(schema, groups, problems).read(root);
        ColumnNames names = new ColumnNames(columns, problems);
        SettingsReader settings = new SettingsReader(names, problems);
        Input input = settings.input(root);
        LoadMode load = root.choice("load", LoadMode.class)
                .orElse(input.format() == Input.Format.QUERY ? LoadMode.UPSERT : LoadMode.REPLACE);
        new SettingsChecker(groups, problems).check(root, input, load, columns);
        return new Mapping(
                root.text("mapping").orElse(""),
                TitleForm.read(root.map("title")),
                root.text("department").orElse(""),
                input,
                settings.ledger(root),
                load,
                settings.deletions(root),
                settings.watermark(root),
                settings.brake(root),
                settings.rejectLimit(root),
                root.texts("partial"),
                root.has("blank") ? root.texts("blank") : BLANKS,
                groups,
                columns,
                new SkipsReader(names, problems).read(root),
                new RecordsReader(schema, groups.keySet(), problems).read(root),
                fingerprint,
                root.position());
    }

    private static Map<String, List<String>> groups(MapView root) {
        MapView each = root.map("each");
        Map<String, List<String>> groups = new LinkedHashMap<>();
        each.entries().forEach(entry -> groups.put(entry.name(), each.texts(entry.name())));
        return groups;
    }

    private void checkName(MapView root, String file) {
        Optional<YamlScalar> name = root.scalar("mapping");
        String stem = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
        if (name.isPresent() && !name.get().text().equals(stem)) {
            problems.error(
                    name.get().position(),
                    ProblemCode.NAME_NOT_FILE,
                    "mapping \"" + name.get().text() + "\" stands in the file of \"" + stem + "\"",
                    "give both the same name");
        }
    }

    private void checkDepartment(MapView root, Set<String> departments) {
        Optional<YamlScalar> department = root.scalar("department");
        if (department.isEmpty()
                || departments.isEmpty()
                || departments.contains(department.get().text())) {
            return;
        }
        String name = department.get().text();
        String hint = Suggestion.of(name, departments);
        problems.error(
                department.get().position(),
                ProblemCode.UNKNOWN_DEPARTMENT,
                "unknown department \"" + name + "\"",
                hint + (hint.endsWith("?") ? "" : "; departments are listed in weir.yaml"));
    }
}
