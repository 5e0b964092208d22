package dev.weir.inspect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mapping and a route to begin with, as the texts of their files: only what is confident is recorded, the rest is marked for a person. */
record ProposedMapping(String name, String mapping, String route) {

    private static final Pattern WORDS = Pattern.compile("\\p{L}+");

    /**
     * The largest table of a file that is understood.
     *
     * @param fileName without folders
     */
    static Optional<ProposedMapping> of(InspectedFile file, String fileName, String department) {
        Optional<InspectedTable> largest = file.tables().stream()
                .filter(table -> !table.understanding().records().isEmpty())
                .max((one, other) ->
                        Long.compare(one.seen().dataRows(), other.seen().dataRows()));
        return largest.map(table -> {
            String form = table.understanding().form().orElseThrow().name().replace('_', '-');
            String name = department + "-" + form;
            return new ProposedMapping(
                    name, mapping(table, name, fileName, department, file.isText()), route(name, fileName, department));
        });
    }

    private static String mapping(InspectedTable table, String name, String fileName, String department, boolean text) {
        SeenTable seen = table.seen();
        List<ProposedRecord> records = table.understanding().records();
        List<ProposedColumn> columns = ProposedColumn.of(table);
        Set<String> named = new LinkedHashSet<>();
        columns.forEach(column -> named.add(column.name()));
        Set<String> keys = new LinkedHashSet<>();
        records.stream()
                .filter(record -> record.when().isEmpty())
                .forEach(record -> keys.addAll(Form.named(record.key(), named)));
        List<String> lines = new ArrayList<>();
        lines.add("# Proposed by weir inspect from " + fileName.replaceAll("\\p{Cntrl}", " ")
                + ". Read it through before you use it:");
        lines.add("# what a person must decide has a question mark, and is read but not recorded.");
        lines.add("version: 1");
        lines.add("mapping: " + name);
        lines.add("title: {en: " + name + ", zh: " + QuotedYaml.of(title(seen, fileName)) + "}");
        lines.add("department: " + department + "   # ? whose ledger it is");
        boolean sheet = !text && !seen.name().isEmpty();
        lines.add("input: {format: " + (text ? "csv" : "excel")
                + (sheet ? ", sheets: " + QuotedYaml.of(seen.name()) + "}   # ? further sheets" : "}"));
        if (seen.title().stream().anyMatch(ProposedLedger::saysMonth)) {
            lines.add(
                    "ledger: {issue: {from: title, as: month}}   # ? scope: {from: folder}, where several send this form");
        }
        columns.stream()
                .filter(column -> !column.labels().isEmpty())
                .findFirst()
                .ifPresent(column -> lines.add(
                        "each: {" + ProposedColumn.GROUP + ": [" + String.join(", ", column.labels()) + "]}"));
        lines.add("columns:");
        columns.forEach(column -> lines.add(column.line(keys.contains(column.name()) && column.filled())));
        lines.add("records:");
        records.forEach(record -> record(record, columns, lines));
        return String.join("\n", lines) + "\n";
    }

    private static void record(ProposedRecord record, List<ProposedColumn> columns, List<String> lines) {
        lines.add("  - entity: " + record.entity());
        boolean each = columns.stream()
                .filter(column -> !column.labels().isEmpty())
                .anyMatch(column -> record.key().contains(column.name()));
        if (each) {
            lines.add("    each: " + ProposedColumn.GROUP);
        }
        record.when().ifPresent(when -> lines.add("    when: " + when));
        lines.add("    key: " + record.key());
        lines.add("    fields:");
        record.fields().forEach((field, value) -> lines.add("      " + field + ": " + value));
    }

    private static String title(SeenTable seen, String fileName) {
        return seen.title().stream().findFirst().map(Masked::line).orElse(fileName);
    }

    private static String route(String name, String fileName, String department) {
        Matcher words = WORDS.matcher(fileName.replaceAll("\\.[A-Za-z]+$", ""));
        String longest = words.results()
                .map(found -> found.group())
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse("");
        return """
                - route:
                    id: %s
                    from:
                      uri: file:{{weir.inbox}}/%s
                      parameters: {recursive: true, include: ".*%s.*"}
                      steps:
                        - to: weir:%s
                """.formatted(name, department, longest, name);
    }
}
