package dev.weir.mapping;

import static dev.weir.spec.Key.optional;
import static dev.weir.spec.Key.required;

import dev.weir.spec.Spec;
import dev.weir.spec.ValueType;
import java.util.List;

/** What a mapping may say of its input: what it is and how it is read. */
final class InputSpec {

    private static final Spec TEXT = new Spec.Value(ValueType.TEXT);
    private static final Spec TEXTS = new Spec.ListOf(TEXT, true);
    private static final Spec PATTERN = new Spec.Value(ValueType.PATTERN);
    private static final Spec FLAG = new Spec.Value(ValueType.BOOLEAN);

    private InputSpec() {}

    /** The keys of {@code input}. */
    static Spec input() {
        return new Spec.Keys(
                "input",
                List.of(
                        required("format", MappingSpec.words(Input.Format.values()), "The kind of input."),
                        optional("sheets", sheets(), "For excel and table: the sheets that hold data, with * and ?.")
                                .otherwise("all sheets"),
                        optional(
                                        "pattern",
                                        PATTERN,
                                        "For log: one of " + ReadyPattern.words()
                                                + ", or a regular expression with named groups.")
                                .like("\"(?<time>\\\\S+) (?<door>\\\\S+)\""),
                        optional(
                                        "encoding",
                                        TEXT,
                                        "For csv, json, fixed, dbase and Access 97: the encoding of what is not UTF-8.")
                                .otherwise("found by the file's characters, for dbase as it says")
                                .like("gb18030"),
                        optional(
                                        "charset",
                                        TEXT,
                                        "For query: the encoding of texts whose bytes the database takes for Latin-1.")
                                .otherwise("texts are as the database says")
                                .like("gbk"),
                        optional("delimiter", new Spec.Value(ValueType.ANY_TEXT), "For csv: what separates cells.")
                                .otherwise("found: comma, tab, semicolon or bar")
                                .like("\";\""),
                        optional("quote", TEXT, "For csv: the character that encloses cells, or none.")
                                .otherwise("found: quotation mark or apostrophe"),
                        optional(
                                        "escape",
                                        TEXT,
                                        "For csv: the character that makes a quote or a delimiter behind it text, or none.")
                                .otherwise("found: none, or a backslash"),
                        optional(
                                        "header",
                                        new Spec.Either(List.of(
                                                new Spec.Choice(List.of(MappingSpec.NONE)),
                                                new Spec.Value(ValueType.COUNT))),
                                        "For csv: the line of the header, or none: then the columns stand in the mapping's order.")
                                .otherwise("found by the columns' names"),
                        optional("short_rows", FLAG, "For csv: rows may leave out empty cells at their end.")
                                .otherwise("false"),
                        optional("growing", FLAG, "For log: the file is still being written and stays in the inbox.")
                                .otherwise("false"),
                        optional(
                                        "record_start",
                                        PATTERN,
                                        "For log: a line in which this is found begins a record; others continue the one before.")
                                .otherwise("each line is a record")
                                .like("'^<[0-9]+>'"),
                        optional("pairs", pairs(), "For log: how keys and values stand in the line or a part of it.")
                                .otherwise("key=value, parted by spaces; for cef and leef as they say")
                                .like("{between: \";\", equals: \":\"}"),
                        optional(
                                        "equal_lines",
                                        MappingSpec.words(LogInput.EqualLines.values()),
                                        "For log: equal lines of a delivery are each an event, or once, where the device counts in each line.")
                                .otherwise("each"),
                        optional(
                                        "repeats",
                                        MappingSpec.words(LogInput.Repeats.values()),
                                        "For log: \"last message repeated 4 times\" is each of them, or one row with the count in the part repeated.")
                                .otherwise("each"),
                        optional("rows", TEXT, "For json and xml: the path of the rows in the document.")
                                .otherwise("for json, lines or an array")
                                .like("/register/house"),
                        optional(
                                        "table",
                                        new Spec.Either(List.of(TEXT, table())),
                                        "For access and sqlite: the table. For excel, csv and table: which of several tables of a sheet.")
                                .otherwise("the only table")
                                .like("{header: [编号, 姓名, 电话], occurrence: 2}"),
                        optional("query", new Spec.Value(ValueType.SQL), "For sqlite, instead of table: one SELECT.")
                                .like("select * from meter where active"),
                        optional(
                                        "record_bytes",
                                        new Spec.Value(ValueType.COUNT),
                                        "For fixed: the bytes of a record, its line end included.")
                                .otherwise("each line is a record")));
    }

    private static Spec sheets() {
        Spec forms = new Spec.Keys(
                "sheets",
                List.of(
                        optional("include", TEXTS, "The sheets that hold data, with * and ?.")
                                .otherwise("all sheets"),
                        optional("exclude", TEXTS, "Sheets that do not, whatever include says.")
                                .like("[已迁出*, 说明]")));
        return new Spec.Either(List.of(TEXT, new Spec.ListOf(TEXT, false), forms));
    }

    private static Spec table() {
        return new Spec.Keys(
                "input.table",
                List.of(
                        required("header", TEXTS, "What its columns are called, from the left; others are not read."),
                        optional(
                                        "occurrence",
                                        new Spec.Value(ValueType.COUNT),
                                        "Which of the headers that read so, counted from the top, in a row from the left.")
                                .otherwise("there is one; below it, it begins a further page")));
    }

    private static Spec pairs() {
        Spec characters = new Spec.Value(ValueType.ANY_TEXT);
        return new Spec.Keys(
                "pairs",
                List.of(
                        optional("between", characters, "What parts two pairs: any of these characters.")
                                .otherwise("\" \""),
                        optional("equals", characters, "The mark between a key and its value.")
                                .otherwise("=")));
    }
}
