package dev.weir.schema;

import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.problem.Suggestion;
import dev.weir.spec.MapView;
import dev.weir.spec.SpecChecker;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlNode;
import dev.weir.yaml.YamlReader;
import dev.weir.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a file of {@code mappings/views} and checks everything that can be checked without a database. */
public final class FactViewParser {

    private FactViewParser() {}

    /**
     * @param text the file's content
     * @param file its path as messages name it; the view has its name
     * @param schema whose entities and code lists the columns name
     * @param problems gets everything that is wrong
     * @return the view; empty if it has an error
     */
    public static Optional<FactView> parse(String text, String file, Schema schema, Problems problems) {
        FileProblems found = new FileProblems(problems, 'V');
        Optional<YamlNode> document = YamlReader.read(text, file, found);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        new SpecChecker(found).check(document.get(), FactViewSpec.file());
        String name = file.replaceFirst("^.*/", "").replaceFirst("[.]yaml$", "");
        checkName(name, file, schema, found);
        MapView view = MapView.of(document.get());
        FieldReader reader =
                new FieldReader(schema.entities().keySet(), schema.codeLists().keySet(), found);
        List<Field> columns = view.entries("columns").stream().map(reader::read).toList();
        Map<String, String> reasons = reasons(view, columns, found);
        Map<String, PeopleCount> counts = counts(view, columns, found);
        return view.scalar("sql")
                .filter(unused -> found.isClean())
                .map(sql -> new FactView(
                        name,
                        TitleForm.read(view.map("title")),
                        TitleForm.read(view.map("description")),
                        sql.text(),
                        sql.layout(),
                        columns,
                        reasons,
                        counts,
                        view.flag("published", true)));
    }

    private static Map<String, String> reasons(MapView view, List<Field> columns, FileProblems problems) {
        Map<String, String> reasons = new LinkedHashMap<>();
        List<String> known = columns.stream().map(Field::name).toList();
        for (YamlMap.Entry entry : view.entries("class_ok")) {
            if (!known.contains(entry.name())) {
                problems.error(
                        entry.key().position(),
                        ProblemCode.UNKNOWN_COLUMN,
                        "class_ok names \"" + entry.name() + "\", which is no column of this view",
                        Suggestion.of(entry.name(), known));
            }
            view.map("class_ok").text(entry.name()).ifPresent(reason -> reasons.put(entry.name(), reason));
        }
        return reasons;
    }

    private static boolean isNumber(String name, List<Field> columns) {
        return columns.stream()
                .anyMatch(column -> column.name().equals(name)
                        && Set.of(FieldType.INTEGER, FieldType.DECIMAL, FieldType.MONEY, FieldType.DOUBLE)
                                .contains(column.type()));
    }

    private static Map<String, PeopleCount> counts(MapView view, List<Field> columns, FileProblems problems) {
        Map<String, PeopleCount> counts = new LinkedHashMap<>();
        List<String> known = columns.stream().map(Field::name).toList();
        for (YamlMap.Entry entry : view.entries("columns")) {
            MapView column = MapView.of(entry.value());
            if (column.has("counts") || column.has("over")) {
                counts.put(
                        entry.name(),
                        new PeopleCount(column.text("counts"), column.text("over"), column.texts("within")));
            }
            if (counts.containsKey(entry.name()) && !isNumber(entry.name(), columns)) {
                problems.error(
                        entry.key().position(),
                        ProblemCode.FIELD_TYPE,
                        "column \"" + entry.name() + "\" is no number, so it neither counts nor sums up",
                        "give it type: integer, decimal or money, or take counts and over away");
            }
            List<YamlScalar> named = new ArrayList<>(column.scalars("within"));
            column.scalar("over").ifPresent(named::add);
            for (YamlScalar name : named) {
                if (!known.contains(name.text()) || name.text().equals(entry.name())) {
                    problems.error(
                            name.position(),
                            ProblemCode.UNKNOWN_COLUMN,
                            "column \"" + entry.name() + "\" names \"" + name.text()
                                    + "\", which is no other column of this view",
                            Suggestion.of(name.text(), known));
                }
            }
        }
        for (YamlMap.Entry entry : view.entries("columns")) {
            MapView column = MapView.of(entry.value());
            column.scalar("over")
                    .filter(over -> known.contains(over.text()))
                    .filter(over -> Optional.ofNullable(counts.get(over.text()))
                            .flatMap(PeopleCount::what)
                            .isEmpty())
                    .ifPresent(over -> problems.error(
                            over.position(),
                            ProblemCode.UNKNOWN_COLUMN,
                            "\"" + over.text() + "\" counts nobody, so nothing can be summed up over it",
                            "give that column counts"));
            if (column.has("within") && !column.has("counts")) {
                problems.error(
                        column.position("within"),
                        ProblemCode.UNKNOWN_COLUMN,
                        "within stands without counts",
                        "say what the column counts, or take within away");
            }
        }
        return counts;
    }

    private static void checkName(String name, String file, Schema schema, FileProblems problems) {
        boolean taken = schema.entity(name).isPresent() || ReservedNames.isReservedEntity(name);
        if (taken || !name.matches("[a-z][a-z0-9_]*")) {
            problems.error(
                    Position.of(file),
                    ProblemCode.VIEW_NAME,
                    taken
                            ? "there is a table \"" + name + "\" already"
                            : "\"" + name + "\" is no name of a table: small letters, digits and _",
                    "rename the file");
        }
    }
}
