package dev.weir.cli;

import dev.weir.inquiry.Trace;
import dev.weir.inquiry.Trace.Origin;
import dev.weir.inquiry.Trace.Statement;
import dev.weir.table.Column;
import dev.weir.table.RowWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Prints a trace. Tables name the records by their number; CSV holds the fields alone, JSON is one document. */
final class TraceWriter {

    private static final List<Column> SOURCE = List.of(
            Column.text("department"),
            Column.text("mapping"),
            Column.text("scope"),
            Column.text("source_key"),
            Column.number("load"),
            Column.text("input"),
            Column.text("sheet"),
            Column.number("row"),
            Column.text("as_of"));
    private static final List<Column> FLAT =
            joined(List.of(Column.text("field"), Column.text("value"), Column.text("standing")), SOURCE, List.of());
    private static final List<Column> FIELDS = List.of(
            Column.text("field"),
            Column.text("value"),
            Column.number("record"),
            Column.text("department"),
            Column.text("others say"));
    private static final List<Column> RECORDS =
            joined(List.of(Column.number("record")), SOURCE, List.of(Column.text("stale"), Column.text("linked_by")));
    private static final List<Column> ALIKE = List.of(
            Column.number("record"),
            Column.number("and"),
            Column.number("weight"),
            Column.text("for and against, in bits"));
    private static final List<Column> VERSIONS = List.of(
            Column.text("mapping"),
            Column.text("scope"),
            Column.text("source_key"),
            Column.number("from_load"),
            Column.text("since"),
            Column.number("until_load"),
            Column.text("input"),
            Column.text("change"));

    private final FormatOption format;
    private final PrintWriter out;

    TraceWriter(FormatOption format, PrintWriter out) {
        this.format = format;
        this.out = out;
    }

    void write(Trace trace) {
        switch (format.format()) {
            case CSV -> rows(FLAT, flat(trace));
            case JSON -> {
                out.print("{\"entity\":\"" + trace.entity() + "\",\"id\":" + trace.id() + ",\n\"fields\":");
                rows(FLAT, flat(trace));
                out.print(",\"records\":");
                rows(RECORDS, records(trace));
                out.print(",\"alike\":");
                rows(ALIKE, alike(trace));
                out.print(",\"versions\":");
                rows(VERSIONS, versions(trace));
                out.println("}");
            }
            case TABLE, MARKDOWN -> {
                section(trace.entity() + " " + trace.id() + ", as of " + trace.asOf(), FIELDS, fields(trace));
                section("The records that mean it", RECORDS, records(trace));
                if (!trace.alike().isEmpty()) {
                    section("How alike they are", ALIKE, alike(trace));
                }
                section("Their versions", VERSIONS, versions(trace));
            }
        }
        out.flush();
    }

    private void section(String heading, List<Column> columns, List<List<?>> rows) {
        out.println(format.format() == RowFormat.MARKDOWN ? "## " + heading + System.lineSeparator() : heading);
        rows(columns, rows);
        out.println();
    }

    private void rows(List<Column> columns, List<List<?>> rows) {
        RowWriter writer = format.part(out);
        writer.begin(columns);
        rows.forEach(writer::row);
        writer.end();
    }

    private static List<List<?>> fields(Trace trace) {
        List<List<?>> rows = new ArrayList<>();
        for (Origin field : trace.fields()) {
            rows.add(Arrays.asList(
                    field.field(),
                    field.value(),
                    field.source().map(Statement::number).orElse(null),
                    field.decision()
                            .map(decision -> "decided by " + decision)
                            .orElse(field.source().map(Statement::department).orElse(null)),
                    field.others().stream()
                            .map(other -> other.department() + " (record " + other.number() + "): "
                                    + other.values().get(field.field()))
                            .collect(Collectors.joining("; "))));
        }
        return rows;
    }

    private static List<List<?>> flat(Trace trace) {
        List<List<?>> rows = new ArrayList<>();
        for (Origin field : trace.fields()) {
            List<Object> golden = new ArrayList<>(List.of(field.field(), field.value()));
            golden.add(
                    field.decision().map(decision -> "decided by " + decision).orElse("golden"));
            golden.addAll(field.source().map(TraceWriter::source).orElse(Arrays.asList(new Object[SOURCE.size()])));
            rows.add(golden);
            for (Statement other : field.others()) {
                List<Object> row =
                        new ArrayList<>(List.of(field.field(), other.values().get(field.field()), "differs"));
                row.addAll(source(other));
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<List<?>> records(Trace trace) {
        List<List<?>> rows = new ArrayList<>();
        for (Statement record : trace.records()) {
            List<Object> row = new ArrayList<>();
            row.add(record.number());
            row.addAll(source(record));
            row.add(record.stale());
            row.add(record.rule());
            rows.add(row);
        }
        return rows;
    }

    private static List<List<?>> alike(Trace trace) {
        List<List<?>> rows = new ArrayList<>();
        trace.alike().forEach(pair -> rows.add(List.of(pair.first(), pair.second(), pair.weight(), pair.parts())));
        return rows;
    }

    private static List<List<?>> versions(Trace trace) {
        List<List<?>> rows = new ArrayList<>();
        trace.versions()
                .forEach(version -> rows.add(Arrays.asList(
                        version.mapping(),
                        version.scope(),
                        version.sourceKey(),
                        version.from(),
                        version.since(),
                        version.until(),
                        version.input(),
                        version.change())));
        return rows;
    }

    private static List<Object> source(Statement record) {
        return Arrays.asList(
                record.department(),
                record.mapping(),
                record.scope(),
                record.sourceKey(),
                record.load(),
                record.input(),
                record.sheet(),
                record.row(),
                record.asOf());
    }

    private static List<Column> joined(List<Column> first, List<Column> then, List<Column> last) {
        List<Column> columns = new ArrayList<>(first);
        columns.addAll(then);
        columns.addAll(last);
        return List.copyOf(columns);
    }
}
