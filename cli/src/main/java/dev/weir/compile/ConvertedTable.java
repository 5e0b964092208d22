package dev.weir.compile;

import dev.weir.mapping.Column;
import dev.weir.mapping.Converter;
import dev.weir.mapping.Deletions;
import dev.weir.mapping.FaultSeverity;
import dev.weir.mapping.Input.Format;
import dev.weir.mapping.LedgerRule.From;
import dev.weir.mapping.LedgerRule.Origin;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.SkipRule;
import dev.weir.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The table {@code converted}: one row for each staged row, each column converted once, with the skip rule that takes the row and the faults of
 * its values ({@code column:code:severity}, separated by spaces).
 */
final class ConvertedTable {

    private static final Pattern RAW = Pattern.compile("\\braw\\s*\\.\\s*(?:\"([^\"]+)\"|([A-Za-z_][A-Za-z0-9_]*))");

    private final Mapping mapping;
    private final List<CompiledColumn> columns;

    ConvertedTable(Mapping mapping, List<CompiledColumn> columns) {
        this.mapping = mapping;
        this.columns = columns;
    }

    Statement statement() {
        String sql = """
                CREATE OR REPLACE TEMP TABLE converted AS
                WITH texts AS (
                  -- the texts as they came; a blank token is nothing
                  SELECT
                    stage.rowid AS _row,
                    stage.sheet,
                    stage.row_no,
                    %s
                  FROM %s
                ),
                %sconverted_values AS (
                  SELECT
                    *,
                    %s
                  FROM %s
                ),
                skips AS (
                  SELECT
                    *,
                    %s AS _conversion,
                    %s AS _skip,
                    %s AS _deleted
                  FROM converted_values CROSS JOIN input
                )
                SELECT
                  %s
                FROM skips""".formatted(
                        Sql.lines(texts(), 4),
                        source(),
                        addresses(),
                        Sql.lines(values(), 4),
                        hasAddress() ? "addresses" : "texts",
                        conversionFaults(),
                        Sql.indent(skip(), 4),
                        deleted(),
                        Sql.lines(result(), 2));
        return new Statement("converted", "each row with its columns converted once, and what is wrong with them", sql);
    }

    private String source() {
        String blanks = mapping.blanks().isEmpty()
                ? ""
                : "\n  CROSS JOIN (SELECT [" + Sql.literals(mapping.blanks()) + "] AS tokens) AS blank";
        if (mapping.input().format() != Format.LOG) {
            return "stage CROSS JOIN input" + blanks;
        }
        LinePatternSql pattern = LinePatternSql.of(mapping);
        return "(SELECT rowid, *, " + pattern.extract() + " AS _groups FROM stage) AS stage CROSS JOIN input" + blanks;
    }

    private List<String> texts() {
        List<String> items = new ArrayList<>();
        items.add(scope() + " AS scope");
        items.add(issue() + " AS issue");
        if (hasAddress()) {
            items.add("nullif(" + scope() + ", '') AS _head");
        }
        for (CompiledColumn column : columns) {
            items.add(unblanked(column) + " AS " + text(column));
            column.column().codeList().ifPresent(list -> items.add(code(column, list)));
        }
        if (mapping.input().format() == Format.LOG) {
            items.add(LinePatternSql.of(mapping).unmatched() + " AS _unmatched");
        }
        return items;
    }

    private boolean hasAddress() {
        return columns.stream().anyMatch(column -> column.column().converter() == Converter.ADDRESS);
    }

    /** Addresses are taken apart in a layer of their own: a function's argument is repeated in its text many times. */
    private String addresses() {
        if (!hasAddress()) {
            return "";
        }
        List<CompiledColumn> addresses = columns.stream()
                .filter(column -> column.column().converter() == Converter.ADDRESS)
                .toList();
        return """
                addresses AS (
                  SELECT
                    *,
                    %s
                  FROM texts
                ),
                """.formatted(Sql.lines(addresses, 4, column -> "weir_address_parts(%s, _head) AS %s"
                .formatted(text(column), AddressPlaces.parts(column))));
    }

    private String unblanked(CompiledColumn column) {
        String text = stageText(column);
        if (mapping.blanks().isEmpty()) {
            return text;
        }
        return "weir_known(" + text + ", blank.tokens)";
    }

    private String stageText(CompiledColumn column) {
        if (mapping.input().format() == Format.LOG) {
            return LinePatternSql.of(mapping).group(column);
        }
        return "stage." + Sql.name(column.name());
    }

    private String code(CompiledColumn column, String list) {
        return ("(SELECT code.code FROM weir.code AS code WHERE code.list = %s AND code.label = lower(weir_text(%s)))"
                        + " AS %s")
                .formatted(Sql.literal(list), stageText(column), Sql.name("_code_" + column.name()));
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
        return "strftime(weir_date(" + text + "), " + Sql.literal(format) + ")";
    }

    private String origin(Origin origin, String constant) {
        return switch (origin.from()) {
            case FOLDER, TITLE, FILE_NAME -> "input." + constant;
            case SHEET -> extracted("stage.sheet", origin);
            case COLUMN ->
                extracted("weir_text(" + stageText(named(origin.column().orElseThrow())) + ")", origin);
        };
    }

    private static String extracted(String text, Origin origin) {
        return origin.pattern()
                .map(pattern -> "nullif(regexp_extract(%s, %s, %d), '')"
                        .formatted(text, Sql.literal(pattern), LinePatternSql.hasGroup(pattern) ? 1 : 0))
                .orElse("nullif(" + text + ", '')");
    }

    private CompiledColumn named(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + name));
    }

    private List<String> values() {
        List<String> items = new ArrayList<>();
        columns.forEach(column -> items.add(value(column) + " AS " + Sql.name(column.name())));
        Set<String> raws = rawColumns();
        if (!raws.isEmpty()) {
            String fields = raws.stream()
                    .map(name -> Sql.literal(name) + ": " + Sql.name("_text_" + name))
                    .collect(Collectors.joining(", "));
            items.add("{" + fields + "} AS raw");
        }
        return items;
    }

    private String conversionFaults() {
        List<String> faults = new ArrayList<>();
        mapping.ledger()
                .scope()
                .flatMap(Origin::column)
                .ifPresent(column -> faults.add("CASE WHEN scope IS NULL THEN '" + column + ":F002:error' END"));
        if (mapping.input().format() == Format.LOG) {
            faults.add("CASE WHEN _unmatched THEN 'line:F050:error' END");
        }
        columns.forEach(column -> conversionFault(column).ifPresent(faults::add));
        columns.forEach(column -> repair(column).ifPresent(faults::add));
        return faults.isEmpty() ? "''" : joined(faults, 6);
    }

    private static String text(CompiledColumn column) {
        return Sql.name("_text_" + column.name());
    }

    private static String joined(List<String> items, int spaces) {
        return "concat_ws(' ',\n" + " ".repeat(spaces) + Sql.lines(items, spaces) + ")";
    }

    private static String value(CompiledColumn column) {
        return switch (column.column().converter()) {
            case CODE -> Sql.name("_code_" + column.name());
            case ADDRESS -> "weir_address_of(" + AddressPlaces.parts(column) + ")";
            default -> "weir_" + converterName(column) + "(" + text(column) + ")";
        };
    }

    private static String converterName(CompiledColumn column) {
        return column.column().converter().name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> conversionFault(CompiledColumn column) {
        Column definition = column.column();
        String value = Sql.name(column.name());
        if (definition.converter() == Converter.TEXT) {
            return definition.required()
                    ? Optional.of("CASE WHEN %s IS NULL THEN %s END"
                            .formatted(value, Sql.literal(column.name() + ":F001:error")))
                    : Optional.empty();
        }
        String unreadable =
                switch (definition.converter()) {
                    case CODE -> "'F042'";
                    case ADDRESS -> "'F041'";
                    default -> "weir_" + converterName(column) + "_fault(" + text(column) + ")";
                };
        String severity =
                definition.required() ? "error" : definition.severity().name().toLowerCase(Locale.ROOT);
        String found =
                "%s || %s || %s".formatted(Sql.literal(column.name() + ":"), unreadable, Sql.literal(":" + severity));
        if (!definition.required()) {
            return Optional.of(
                    "CASE WHEN %s IS NULL AND %s IS NOT NULL THEN %s END".formatted(value, text(column), found));
        }
        return Optional.of("CASE WHEN %s IS NULL THEN %s WHEN %s IS NULL THEN %s END"
                .formatted(text(column), Sql.literal(column.name() + ":F001:error"), value, found));
    }

    private static Optional<String> repair(CompiledColumn column) {
        return switch (column.column().converter()) {
            case TEXT, CN_ID, USCC, PLATE ->
                Optional.of("%s || weir_repair(%s, %s) || ':repair'"
                        .formatted(Sql.literal(column.name() + ":"), text(column), Sql.name(column.name())));
            default -> Optional.empty();
        };
    }

    private String skip() {
        if (mapping.skips().isEmpty()) {
            return "CAST(NULL AS VARCHAR)";
        }
        StringBuilder sql = new StringBuilder("CASE");
        for (SkipRule rule : mapping.skips()) {
            sql.append("\n  WHEN ")
                    .append(ExpressionSql.tried(rule.when().sql()))
                    .append(" THEN ")
                    .append(Sql.literal(rule.name()));
        }
        return sql.append("\nEND").toString();
    }

    private String deleted() {
        return mapping.deletions() instanceof Deletions.DeletedWhen deleted
                ? "coalesce(" + ExpressionSql.tried(deleted.when().sql()) + ", false)"
                : "false";
    }

    private List<String> result() {
        List<String> items = new ArrayList<>(List.of("_row", "sheet", "row_no", "scope", "issue"));
        columns.forEach(column -> items.add(checkedValue(column)));
        columns.stream()
                .filter(column -> column.column().converter() == Converter.ADDRESS)
                .forEach(column -> items.add(AddressPlaces.parts(column)));
        if (!rawColumns().isEmpty()) {
            items.add("raw");
        }
        items.add("_skip");
        items.add("_deleted");
        List<String> checks = new ArrayList<>();
        for (CompiledColumn column : columns) {
            column.column().check().ifPresent(check -> checks.addAll(check(column, check.sql())));
        }
        if (checks.isEmpty()) {
            items.add("_conversion AS _faults");
        } else {
            checks.add(0, "nullif(_conversion, '')");
            items.add(joined(checks, 4) + " AS _faults");
        }
        return items;
    }

    /** A value that fails its check is no value. */
    private static String checkedValue(CompiledColumn column) {
        String name = Sql.name(column.name());
        return column.column()
                .check()
                .map(check -> GroupNames.inMember(check.sql(), column))
                .map(check -> "CASE WHEN coalesce(%s, %s) THEN %s END AS %s"
                        .formatted(ExpressionSql.tried(check), "NOT (" + ExpressionSql.failed(check) + ")", name, name))
                .orElse(name);
    }

    private static List<String> check(CompiledColumn column, String sql) {
        FaultSeverity severity = column.column().severity();
        String suffix = severity.name().toLowerCase(Locale.ROOT);
        String checked = GroupNames.inMember(sql, column);
        return List.of(
                "CASE WHEN NOT %s THEN %s END"
                        .formatted(ExpressionSql.tried(checked), Sql.literal(column.name() + ":F005:" + suffix)),
                "CASE WHEN %s THEN %s END"
                        .formatted(ExpressionSql.failed(checked), Sql.literal(column.name() + ":F006:" + suffix)));
    }

    /** The columns whose text expressions name as {@code raw.x}. */
    private Set<String> rawColumns() {
        Set<String> names = new LinkedHashSet<>();
        Set<String> wanted = new LinkedHashSet<>();
        MappingExpressions.of(mapping).forEach(expression -> {
            Matcher matcher = RAW.matcher(expression.sql());
            while (matcher.find()) {
                wanted.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            }
        });
        for (CompiledColumn column : columns) {
            boolean address = column.column().converter() == Converter.ADDRESS;
            if (address
                    || wanted.contains(column.name())
                    || wanted.contains(column.column().name())) {
                names.add(column.name());
            }
        }
        return names;
    }
}
