package dev.weir.read.grid;

import dev.weir.mapping.ByteRange;
import dev.weir.mapping.CellSpan;
import dev.weir.mapping.Column;
import dev.weir.mapping.ColumnOrigin;
import dev.weir.mapping.Converter;
import dev.weir.mapping.Deletions;
import dev.weir.mapping.DelimitedInput;
import dev.weir.mapping.FaultSeverity;
import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input;
import dev.weir.mapping.LedgerRule;
import dev.weir.mapping.LoadMode;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RejectLimit;
import dev.weir.problem.Position;
import dev.weir.schema.Title;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mappings for readers: columns and sheets, nothing else. */
public final class LedgerMappings {

    private static final Position NOWHERE = Position.of("mappings/test.yaml");

    private LedgerMappings() {}

    public static Column required(String name, String... names) {
        return column(name, true, false, Optional.empty(), names);
    }

    public static Column wanted(String name, String... names) {
        return column(name, false, false, Optional.empty(), names);
    }

    public static Column optional(String name, String... names) {
        return column(name, false, true, Optional.empty(), names);
    }

    public static Column repeated(String each, String name, String... names) {
        return column(name, false, false, Optional.of(each), names);
    }

    private static Column column(
            String name, boolean required, boolean optional, Optional<String> each, String... names) {
        return new Column(
                name,
                List.of(names),
                Converter.TEXT,
                Optional.empty(),
                required,
                optional,
                Optional.empty(),
                FaultSeverity.WARNING,
                each,
                NOWHERE);
    }

    public static Mapping mapping(Column... columns) {
        return mapping(List.of(), columns);
    }

    /** A column of fixed-width text. */
    public static Column placed(String name, int first, int last) {
        return new Column(
                name,
                List.of(name),
                Converter.TEXT,
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                FaultSeverity.WARNING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ByteRange(first, last)),
                CellSpan.OWN_ROW,
                Optional.empty(),
                Optional.empty(),
                NOWHERE);
    }

    /** A column of the comments at the cells of another one. */
    public static Column commented(String name, String pattern, boolean optional, CellSpan span, String... names) {
        return new Column(
                name,
                List.of(names),
                Converter.TEXT,
                Optional.empty(),
                false,
                optional,
                Optional.empty(),
                FaultSeverity.WARNING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                span,
                Optional.of(new ColumnOrigin(ColumnOrigin.From.COMMENT, Optional.ofNullable(pattern))),
                Optional.empty(),
                NOWHERE);
    }

    public static Mapping mapping(List<String> sheets, Column... columns) {
        return mapping(new Input(Input.Format.EXCEL, sheets, Optional.empty(), false), columns);
    }

    /** A mapping of a format, with its options. */
    public static Mapping mapping(Input.Format format, FileOptions options, Column... columns) {
        return mapping(
                new Input(format, List.of(), Optional.empty(), false, DelimitedInput.FOUND, options, Optional.empty()),
                columns);
    }

    /** For delimited text. */
    public static Mapping delimited(DelimitedInput declared, Column... columns) {
        return mapping(
                new Input(
                        Input.Format.CSV,
                        List.of(),
                        Optional.empty(),
                        false,
                        declared,
                        FileOptions.NONE,
                        Optional.empty()),
                columns);
    }

    private static Mapping mapping(Input input, Column... columns) {
        return new Mapping(
                "test",
                new Title("Test", "测试"),
                "police",
                input,
                new LedgerRule(Optional.empty(), Optional.empty()),
                LoadMode.REPLACE,
                new Deletions.None(),
                Optional.empty(),
                null,
                new RejectLimit(100, 5),
                List.of(),
                List.of(),
                Map.of("member", List.of("1", "2")),
                List.of(columns),
                List.of(),
                List.of(),
                "",
                NOWHERE);
    }
}
