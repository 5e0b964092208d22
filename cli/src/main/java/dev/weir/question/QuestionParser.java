package dev.weir.question;

import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.problem.Suggestion;
import dev.weir.report.Report;
import dev.weir.report.ReportColumn;
import dev.weir.report.ReportParser;
import dev.weir.schema.Entity;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.schema.TitleForm;
import dev.weir.spec.MapView;
import dev.weir.spec.SpecChecker;
import dev.weir.yaml.YamlNode;
import dev.weir.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a file of {@code mappings/questions} and checks everything that can be checked without a database. */
public final class QuestionParser {

    private final FileProblems problems;
    private final Schema schema;
    private final Set<String> departments;

    private QuestionParser(FileProblems problems, Schema schema, Set<String> departments) {
        this.problems = problems;
        this.schema = schema;
        this.departments = departments;
    }

    /**
     * @param text the file's content
     * @param file its path as messages name it
     * @param departments those of weir.yaml
     * @param found gets everything that is wrong, with the codes of reports
     * @return the rule; empty if it has an error
     */
    public static Optional<Question> parse(
            String text, String file, Schema schema, Set<String> departments, Problems found) {
        FileProblems problems = new FileProblems(found, ReportParser.LETTER);
        Optional<YamlNode> document = YamlReader.read(text, file, problems);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        new SpecChecker(problems).check(document.get(), QuestionSpec.file());
        if (!problems.isClean()) {
            return Optional.empty();
        }
        Question question = new QuestionParser(problems, schema, departments).read(MapView.of(document.get()), file);
        return problems.isClean() ? Optional.of(question) : Optional.empty();
    }

    private Question read(MapView root, String file) {
        Report table = ReportParser.ofTable(root, root.text("question").orElseThrow(), file, problems);
        MapView about = root.map("about");
        Question question = new Question(
                table.name(),
                TitleForm.read(root.map("title")),
                TitleForm.read(root.map("ask")),
                department(root, "department"),
                Set.copyOf(root.texts("tables")),
                table,
                about.text("entity").orElseThrow(),
                column(about, "id", table),
                about.has("against") ? Optional.of(department(about, "against")) : Optional.empty(),
                key(root, about, table),
                root.has("insist") ? Optional.of(insist(root.map("insist"), about, table)) : Optional.empty());
        if (schema.entity(question.entity()).isEmpty()) {
            wrong(
                    about.position("entity"),
                    "unknown entity \"" + question.entity() + "\"",
                    question.entity(),
                    schema.entities().keySet());
        }
        if (table.classes().contains(PrivacyClass.SENSITIVE) && !root.has("purpose")) {
            problems.error(
                    root.position("classes"),
                    ProblemCode.INCOMPLETE_KEYS,
                    "the question sees what is sensitive, and does not say what for",
                    "write a purpose beside classes");
        }
        return question;
    }

    private String department(MapView view, String key) {
        String name = view.text(key).orElseThrow();
        if (!departments.contains(name)) {
            wrong(view.position(key), "unknown department \"" + name + "\"", name, departments);
        }
        return name;
    }

    private List<String> key(MapView root, MapView about, Report table) {
        if (!root.has("key")) {
            return List.of(about.text("id").orElseThrow());
        }
        root.scalars("key").forEach(column -> known(column.position(), column.text(), table));
        return root.texts("key");
    }

    private Question.Insist insist(MapView view, MapView about, Report table) {
        if (view.has("field") == view.has("field_from")) {
            problems.error(
                    view.position(),
                    ProblemCode.INCOMPLETE_KEYS,
                    "insist needs field or field_from, and not both",
                    "name the field, or the column that names it");
        }
        Optional<Entity> entity = schema.entity(about.text("entity").orElseThrow());
        view.text("field")
                .filter(field -> entity.isPresent() && entity.get().field(field).isEmpty())
                .ifPresent(field -> wrong(
                        view.position("field"),
                        "unknown field \"" + field + "\" of " + entity.get().name(),
                        field,
                        entity.get().fields().stream().map(each -> each.name()).toList()));
        Optional<String> named =
                view.has("field_from") ? Optional.of(column(view, "field_from", table)) : Optional.empty();
        return new Question.Insist(view.text("field"), named, column(view, "value", table));
    }

    private String column(MapView view, String key, Report table) {
        String name = view.text(key).orElseThrow();
        known(view.position(key), name, table);
        return name;
    }

    private void known(Position position, String column, Report table) {
        List<String> columns = table.sections().get(0).columns().stream()
                .map(ReportColumn::name)
                .toList();
        if (!columns.contains(column)) {
            problems.error(
                    position,
                    ProblemCode.UNDESCRIBED,
                    "column \"" + column + "\" is not described under columns",
                    Suggestion.of(column, columns));
        }
    }

    private void wrong(Position position, String message, String name, java.util.Collection<String> known) {
        problems.error(position, ProblemCode.WRONG_VALUE, message, Suggestion.of(name, known));
    }
}
