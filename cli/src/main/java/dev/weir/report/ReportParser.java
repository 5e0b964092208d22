package dev.weir.report;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Title;
import dev.weir.schema.TitleForm;
import dev.weir.spec.MapView;
import dev.weir.spec.SpecChecker;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlNode;
import dev.weir.yaml.YamlReader;
import dev.weir.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a report's file and checks everything that can be checked without a database. */
public final class ReportParser {

    /** The kind of file, of problem codes. */
    public static final char LETTER = 'P';

    private static final int USUAL_ORDER = 100;

    private final FileProblems problems;
    private final ReportReader reader;

    private ReportParser(FileProblems problems) {
        this.problems = problems;
        this.reader = new ReportReader(problems);
    }

    /**
     * @param text the file's content
     * @param file its path as messages name it
     * @param found gets everything that is wrong
     * @return the report; empty if it has an error
     */
    public static Optional<Report> parse(String text, String file, Problems found) {
        FileProblems problems = new FileProblems(found, LETTER);
        Optional<YamlNode> document = YamlReader.read(text, file, problems);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        new SpecChecker(problems).check(document.get(), ReportSpec.file());
        Report report = new ReportParser(problems).read(MapView.of(document.get()), file);
        new ChartChecker(problems).check(report, MapView.of(document.get()));
        return problems.isClean() ? Optional.of(report) : Optional.empty();
    }

    /**
     * What a file asks that is one table: its SQL, columns and classes.
     *
     * @param root without mistakes of form
     */
    public static Report ofTable(MapView root, String name, String file, FileProblems problems) {
        ReportParser parser = new ReportParser(problems);
        parser.checkName(root, name, file);
        return new Report(
                name,
                TitleForm.read(root.map("title")),
                new Title("", ""),
                classes(root),
                ReportStyle.PLAIN,
                USUAL_ORDER,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(parser.reader.section(root)),
                root.keyPosition("classes"));
    }

    private void checkName(MapView root, String name, String file) {
        String stem = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
        if (!name.equals(stem)) {
            problems.error(
                    root.position(),
                    ProblemCode.NAME_NOT_FILE,
                    "\"" + name + "\" stands in the file of \"" + stem + "\"",
                    "give both the same name");
        }
    }

    private Report read(MapView root, String file) {
        checkName(root, file);
        if (root.has("sections") && root.maps("sections").isEmpty()) {
            problems.error(
                    root.position("sections"),
                    ProblemCode.NO_RECORD,
                    "the report has no section",
                    "give it one, with title, sql, columns and counted");
        }
        return new Report(
                root.text("report").orElse(""),
                TitleForm.read(root.map("title")),
                TitleForm.read(root.map("description")),
                classes(root),
                root.choice("style", ReportStyle.class).orElse(ReportStyle.PLAIN),
                root.number("order", USUAL_ORDER),
                parameters(root),
                root.node("headline").map(node -> reader.headline(MapView.of(node))),
                root.maps("numbers").stream().map(reader::number).toList(),
                root.maps("sections").stream().map(reader::section).toList(),
                root.keyPosition("classes"));
    }

    private void checkName(MapView root, String file) {
        Optional<YamlScalar> name = root.scalar("report");
        String stem = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
        if (name.isPresent() && !name.get().text().equals(stem)) {
            problems.error(
                    name.get().position(),
                    ProblemCode.NAME_NOT_FILE,
                    "report \"" + name.get().text() + "\" stands in the file of \"" + stem + "\"",
                    "give both the same name");
        }
    }

    private static Set<PrivacyClass> classes(MapView root) {
        if (!root.has("classes")) {
            return EnumSet.of(PrivacyClass.OPEN, PrivacyClass.INTERNAL);
        }
        Set<PrivacyClass> classes = EnumSet.noneOf(PrivacyClass.class);
        for (String word : root.texts("classes")) {
            for (PrivacyClass privacy : PrivacyClass.values()) {
                if (privacy.name().toLowerCase(Locale.ROOT).equals(word)) {
                    classes.add(privacy);
                }
            }
        }
        return classes;
    }

    private List<ReportParameter> parameters(MapView root) {
        List<ReportParameter> parameters = new ArrayList<>();
        for (YamlMap.Entry entry : root.entries("parameters")) {
            MapView view = MapView.of(entry.value());
            Title title = TitleForm.read(view.map("title"));
            ValueKind kind = view.choice("kind", ValueKind.class).orElse(ValueKind.TEXT);
            if (ParameterValues.GIVEN.containsKey(entry.name())) {
                problems.error(
                        entry.key().position(),
                        ProblemCode.PARAMETER,
                        "parameter \"" + entry.name() + "\" has a name that Weir uses itself",
                        "rename it");
            }
            ReportParameter parameter = new ReportParameter(entry.name(), title, kind, view.text("value"));
            view.text("value")
                    .filter(value -> ParameterValues.typed(parameter, value).isEmpty())
                    .ifPresent(value -> problems.error(
                            view.position("value"),
                            ProblemCode.PARAMETER,
                            "\"" + value + "\" is no value of parameter \"" + entry.name() + "\"",
                            "it must be " + ParameterValues.phrase(kind)));
            parameters.add(parameter);
        }
        return parameters;
    }
}
