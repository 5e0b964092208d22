package dev.weir.compile;

import dev.weir.mapping.DelimitedInput;
import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input;
import dev.weir.mapping.Input.Format;
import dev.weir.mapping.LedgerRule.From;
import dev.weir.mapping.LedgerRule.Origin;
import dev.weir.mapping.LogInput;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.TimeFormat;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The first layer of {@code converted}: the ledger and issue of each row, and its texts with blank tokens made null. */
final class StagedTexts {

    private final Mapping mapping;
    private final List<CompiledColumn> columns;
    private final Optional<LineSql> lines;

    StagedTexts(Mapping mapping, List<CompiledColumn> columns) {
        this.mapping = mapping;
        this.columns = columns;
        this.lines = mapping.input().format() == Format.LOG ? Optional.of(LineSql.of(mapping)) : Optional.empty();
    }

    String select() {
        String texts = SqlTemplate.of("""
                SELECT
                  ${items}
                FROM ${source}""")
                .sql("items", Sql.lines(items()))
                .sql("source", source())
                .sql();
        List<String> stamps = columns.stream()
                .filter(column -> WorkColumn.isMoment(mapping, column))
                .map(column -> stamp(column) + " AS " + WorkColumn.stamp(column))
                .toList();
        if (stamps.isEmpty()) {
            return texts;
        }
        return SqlTemplate.of("""
                SELECT *,
                  ${stamps}
                FROM (
                  ${texts}
                )""")
                .sql("stamps", Sql.lines(stamps))
                .sql("texts", texts)
                .sql();
    }

    private List<String> items() {
        List<String> items = new ArrayList<>(List.of("stage._row, stage.sheet, stage.row_no"));
        items.add(scope() + " AS scope");
        items.add(issue() + " AS issue");
        if (PartSql.tellsIssue(mapping.ledger())) {
            items.add("part.as_of AS _part_as_of");
        }
        if (columns.stream()
                .filter(CompiledColumn::isAddress)
                .anyMatch(column -> column.column().head().isEmpty())) {
            items.add("nullif(" + scope() + ", '') AS _head");
        }
        for (CompiledColumn column : columns) {
            items.add(known(column) + " AS " + WorkColumn.text(column));
            column.column().codeList().ifPresent(list -> items.add(code(column, list)));
        }
        if (columns.stream().anyMatch(column -> WorkColumn.isMoment(mapping, column))) {
            items.add("input.arrived_at AS _arrived_at");
        }
        // the reader says so of a record that it cut off
        lines.ifPresent(line -> items.add(
                "coalesce(contains(stage.extra, '\"cut_off\"'), false) OR " + line.unmatched() + " AS _unmatched"));
        if (lines.isPresent()
                || mapping.input().format() == Format.FIXED
                || mapping.input().format().mayHaveBlankRows()) {
            items.add("stage.extra AS _extra");
        }
        if (mapping.input().format().mayCountCells()) {
            items.add("stage." + DelimitedInput.CELLS);
        }
        if (mapping.input().format().hasRowClasses()) {
            items.add("stage." + Input.ROW_CLASS);
        }
        if (mapping.input().format().hasRowMarks()) {
            items.add("stage." + Input.ROW_MARKS);
        }
        if (mapping.splitsRows()) {
            items.add("stage." + Input.ROW_PART);
        }
        if (mapping.input().format().hasUnreadableRows()) {
            items.add("stage." + FileOptions.LINE);
        }
        return items;
    }

    private String source() {
        String stage = lines.map(this::takenApart).orElse("stage");
        String blanks =
                mapping.blanks().isEmpty() ? "" : "\nCROSS JOIN (SELECT " + blankTokens() + " AS tokens) AS blank";
        String parts = PartSql.isNeeded(mapping.ledger()) ? PartSql.JOIN : "";
        return stage + "\nCROSS JOIN input" + parts + blanks;
    }

    /** The lines with the texts of their columns, each worked out once: the engine copies what a function is called with. */
    private String takenApart(LineSql line) {
        String stage = line.prepared().isEmpty() ? "stage" : "(SELECT *, " + line.prepared() + " FROM stage) AS stage";
        if (columns.isEmpty()) {
            return stage;
        }
        return SqlTemplate.of("""
                (
                  SELECT *,
                    ${texts}
                  FROM ${stage}
                ) AS stage""")
                .sql(
                        "texts",
                        Sql.lines(columns.stream()
                                .map(column -> said(line, column) + " AS " + WorkColumn.said(column))
                                .toList()))
                .sql("stage", stage)
                .sql();
    }

    private String blankTokens() {
        return "list_transform(" + Sql.list(mapping.blanks()) + ", lambda weir_b: weir_folded_text(weir_b))";
    }

    private String stamp(CompiledColumn column) {
        Optional<TimeFormat> format = column.column().format();
        if (format.isEmpty()) {
            return "weir_log_stamp(" + WorkColumn.text(column) + ")";
        }
        return (format.get().hasYear() || mapping.input().format() != Format.LOG
                        ? "weir_formatted("
                        : "weir_formatted_without_year(")
                + WorkColumn.text(column) + ", " + Sql.literal(format.get().text()) + ")";
    }

    private String known(CompiledColumn column) {
        return mapping.blanks().isEmpty() ? text(column) : "weir_known(" + text(column) + ", blank.tokens)";
    }

    private String text(CompiledColumn column) {
        return "stage." + (lines.isEmpty() ? Sql.name(column.name()) : WorkColumn.said(column));
    }

    private String said(LineSql line, CompiledColumn column) {
        if (mapping.input().log().gives(column.names())) {
            return "json_extract_string(stage.extra, '$." + LogInput.REPEATED + "')";
        }
        List<String> texts = Stream.concat(
                        column.names().stream().flatMap(name -> line.text(name).stream()),
                        column.names().stream().flatMap(name -> line.obstacle(name).stream()))
                .toList();
        return switch (texts.size()) {
            case 0 -> "CAST(NULL AS VARCHAR)";
            case 1 -> texts.get(0);
            default -> "coalesce(" + String.join(", ", texts) + ")";
        };
    }

    private String code(CompiledColumn column, String list) {
        return SqlTemplate.of(
                        "(SELECT code FROM weir.code WHERE list = ${list} AND label = lower(weir_text(${text}))) AS ${code}")
                .text("list", list)
                .sql("text", text(column))
                .sql("code", WorkColumn.code(column))
                .sql();
    }

    private String scope() {
        return mapping.ledger().scope().map(origin -> origin(origin, "_scope")).orElse("''");
    }

    private String issue() {
        Optional<Origin> issue = mapping.ledger().issue();
        if (issue.isEmpty()) {
            return "CAST(NULL AS VARCHAR)";
        }
        String text = origin(issue.get(), "_issue");
        if (issue.get().from() != From.COLUMN || issue.get().period().isEmpty()) {
            return text;
        }
        String format =
                switch (issue.get().period().get()) {
                    case YEAR -> "%Y";
                    case MONTH -> "%Y-%m";
                    case DATE -> "%Y-%m-%d";
                };
        // people write the period alone as well, which is no date: 2026, 2026年度, 202609
        Optional<String> alone =
                switch (issue.get().period().get()) {
                    case YEAR -> Optional.of("regexp_extract(${text}, '^((?:19|20)[0-9]{2}) ?年?度?$', 1)");
                    case MONTH ->
                        Optional.of("regexp_replace(regexp_extract(${text}, '^(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])$'),"
                                + " '^([0-9]{4})', '\\1-')");
                    case DATE -> Optional.empty();
                };
        String dated = "strftime(weir_date(" + text + "), " + Sql.literal(format) + ")";
        return alone.map(period -> SqlTemplate.of("coalesce(nullif(" + period + ", ''), ${dated})")
                        .sql("text", text)
                        .sql("dated", dated)
                        .sql())
                .orElse(dated);
    }

    private String origin(Origin origin, String ofInput) {
        return switch (origin.from()) {
            case FOLDER, FILE_NAME -> "input." + ofInput;
            case TITLE -> "part." + ofInput.substring(1);
            case SHEET -> origin.period().isPresent() ? "part.issue" : extracted("stage.sheet", origin);
            case COLUMN -> extracted("weir_text(" + text(named(origin.column().orElseThrow())) + ")", origin);
        };
    }

    private static String extracted(String text, Origin origin) {
        return origin.pattern()
                .map(regex -> SqlTemplate.of("nullif(regexp_extract(${text}, ${regex}, ${group}), '')")
                        .sql("text", text)
                        .text("regex", regex)
                        .number("group", PartsSql.hasGroup(regex) ? 1 : 0)
                        .sql())
                .orElse("nullif(" + text + ", '')");
    }

    private CompiledColumn named(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + name));
    }
}
