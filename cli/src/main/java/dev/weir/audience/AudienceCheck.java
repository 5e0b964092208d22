package dev.weir.audience;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Suggestion;
import dev.weir.publish.PublishedCatalog;
import dev.weir.publish.PublishedCatalog.Column;
import dev.weir.schema.PrivacyClass;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlScalar;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares an audience with the tables that there are, and its classes with who may read its file. */
final class AudienceCheck {

    private final MapView root;
    private final AudienceFile audience;
    private final PublishedCatalog catalog;
    private final FileProblems found;

    /** @param root of its file */
    AudienceCheck(MapView root, AudienceFile audience, PublishedCatalog catalog, FileProblems found) {
        this.root = root;
        this.audience = audience;
        this.catalog = catalog;
        this.found = found;
    }

    void check(Set<PrivacyClass> published, Set<String> reports) {
        root.scalars("tables").forEach(this::checkTable);
        root.scalars("whole").forEach(this::checkTable);
        root.entries("rows").forEach(entry -> checkTable(entry.key()));
        root.entries("columns").forEach(this::checkColumns);
        root.scalars("whole").forEach(this::checkWhole);
        root.scalars("tables").forEach(this::checkDecided);
        checkPurpose(published);
        new EverybodyCheck(root, audience, catalog, found).check();
        checkSmallestCount();
        root.scalars("reports").forEach(report -> checkReport(report, reports));
    }

    private void checkTable(YamlScalar table) {
        if (!catalog.tables().containsKey(table.text())) {
            found.error(
                    table.position(),
                    ProblemCode.UNKNOWN_TABLE,
                    "unknown table \"" + table.text() + "\"",
                    Suggestion.of(table.text(), catalog.tables().keySet()));
        }
    }

    private void checkColumns(YamlMap.Entry table) {
        if (!audience.audience().tables().contains(table.name())) {
            found.error(
                    table.key().position(),
                    ProblemCode.UNKNOWN_TABLE,
                    "columns are named of \"" + table.name() + "\", which is not among tables",
                    Suggestion.of(table.name(), audience.audience().tables()));
            return;
        }
        for (YamlScalar column : root.map("columns").scalars(table.name())) {
            checkColumn(table.name(), column);
        }
    }

    private void checkColumn(String table, YamlScalar name) {
        if (!catalog.tables().containsKey(table)) {
            return;
        }
        Optional<Column> column = catalog.column(table, name.text());
        if (column.isEmpty()) {
            found.error(
                    name.position(),
                    ProblemCode.UNKNOWN_COLUMN,
                    "table \"" + table + "\" has no column \"" + name.text() + "\"",
                    Suggestion.of(name.text(), catalog.tables().get(table).keySet()));
        } else if (!audience.audience().classes().contains(column.get().privacy())) {
            found.error(
                    name.position(),
                    ProblemCode.CLASS_NOT_SEEN,
                    "column \"" + name.text() + "\" is " + word(column.get().privacy()) + ", and the audience sees "
                            + words(audience.audience().classes()),
                    "leave the column out, or add the class if the audience may see all that has it");
        }
    }

    private void checkWhole(YamlScalar table) {
        if (audience.audience().rows().containsKey(table.text())) {
            found.error(
                    table.position(),
                    ProblemCode.AUDIENCE_ROWS,
                    "table \"" + table.text() + "\" is whole and has a condition under rows",
                    "keep one of the two");
        }
    }

    private void checkDecided(YamlScalar table) {
        if (catalog.tables().containsKey(table.text()) && !catalog.isDecided(audience.audience(), table.text())) {
            found.error(
                    table.position(),
                    ProblemCode.AUDIENCE_ROWS,
                    "the audience sees some rows of other tables, and of \"" + table.text() + "\" nothing says which",
                    "write a condition under rows, or name the table under whole");
        }
    }

    private void checkPurpose(Set<PrivacyClass> published) {
        Set<PrivacyClass> beyond = EnumSet.noneOf(PrivacyClass.class);
        beyond.addAll(audience.audience().classes());
        beyond.removeIf(privacy -> privacy != PrivacyClass.SENSITIVE && published.contains(privacy));
        if (!beyond.isEmpty() && !root.has("purpose")) {
            found.error(
                    root.position("classes"),
                    ProblemCode.PURPOSE,
                    "the audience sees what is " + words(beyond)
                            + (published.containsAll(beyond)
                                    ? ""
                                    : "; the analysts' file of weir.yaml holds " + words(published)),
                    "say under purpose what it needs that for, or take the class away");
        }
    }

    private void checkSmallestCount() {
        if (audience.audience().smallestCount() < 2 && root.has("smallest_count") && !root.has("purpose")) {
            found.error(
                    root.position("smallest_count"),
                    ProblemCode.PURPOSE,
                    "the audience sees counts of a single person",
                    "say under purpose what it needs them for, or take smallest_count away");
        }
    }

    private void checkReport(YamlScalar report, Set<String> known) {
        if (!known.contains(report.text())) {
            found.error(
                    report.position(),
                    ProblemCode.UNKNOWN_REPORT,
                    "unknown report \"" + report.text() + "\"",
                    known.isEmpty() ? "there is none in mappings/reports" : Suggestion.of(report.text(), known));
        }
    }

    static String words(Set<PrivacyClass> classes) {
        return new TreeSet<>(classes).stream().map(AudienceCheck::word).collect(Collectors.joining(", "));
    }

    private static String word(PrivacyClass privacy) {
        return privacy.name().toLowerCase(Locale.ROOT);
    }
}
