package dev.weir.mapping;

import static dev.weir.spec.Key.optional;
import static dev.weir.spec.Key.required;

import dev.weir.spec.Spec;
import dev.weir.spec.ValueType;
import java.util.List;
import java.util.stream.Stream;

/** What a mapping may say about its rows: columns, skip rules and records. */
final class RowSpec {

    private static final Spec TEXTS = new Spec.ListOf(new Spec.Value(ValueType.TEXT), true);
    private static final Spec SQL = new Spec.Value(ValueType.SQL);
    private static final Spec KEY = new Spec.ListOf(SQL, true);
    private static final Spec NAME = new Spec.Value(ValueType.NAME);
    private static final Spec FLAG = new Spec.Value(ValueType.BOOLEAN);

    private RowSpec() {}

    static Spec column() {
        List<String> converters = Stream.of(Converter.values())
                .filter(converter -> converter != Converter.CODE)
                .map(MappingSpec::word)
                .toList();
        return new Spec.Keys(
                "column",
                List.of(
                        optional("names", TEXTS, "What departments call the column, in order of preference.")
                                .otherwise("our own name")
                                .like("[户主, 户主姓名]"),
                        optional(
                                        "from",
                                        MappingSpec.words(ColumnOrigin.From.values()),
                                        "For excel and csv: the value stands in no cell of the table: in a line between the rows, in the lines"
                                                + " above the header, beside a label there, which names gives, or, for excel, in the comment at"
                                                + " the row's cell of the column that names gives.")
                                .otherwise("a column of the table")
                                .like("section"),
                        optional(
                                        "pattern",
                                        new Spec.Value(ValueType.PATTERN),
                                        "With from: its first group, or the whole match, is the value.")
                                .with("from")
                                .like("'([0-9]+)幢'"),
                        optional("as", new Spec.Choice(converters), "What the text becomes.")
                                .otherwise("text"),
                        optional("code", NAME, "Instead of as: the code list, a file in mappings/codes.")
                                .like("sex"),
                        optional("head", SQL, "For address: the community that a short address leaves out.")
                                .otherwise("the ledger's scope")
                                .like("regexp_extract(sheet, '^[^0-9]+社区')"),
                        optional(
                                        "before",
                                        SQL,
                                        "For address: what stands before the text, where a cell holds only the end of an address.")
                                .like("'望湖小区' || sheet"),
                        optional("required", FLAG, "An empty or unreadable value rejects the row.")
                                .otherwise("false"),
                        optional("optional", FLAG, "The column itself may be missing from the input.")
                                .otherwise("false"),
                        optional("check", SQL, "Must not be false; null passes.")
                                .like("amount between 1 and 20000"),
                        optional(
                                        "severity",
                                        new Spec.Choice(List.of("error", "warning")),
                                        "What an unreadable value or failed check does: error rejects the row, warning empties the field.")
                                .otherwise("warning"),
                        optional(
                                        "format",
                                        new Spec.Value(ValueType.TEXT),
                                        "For date and datetime: the form of the text, as strptime writes it; in a log it may lack the year.")
                                .otherwise("the forms that are known")
                                .like("'%m/%d/%Y %I:%M:%S %p'"),
                        optional("each", NAME, "The repeated group the column belongs to; its names hold {}."),
                        optional(
                                        "merged",
                                        MappingSpec.words(CellSpan.Merged.values()),
                                        "For excel: whether a cell merged over several rows speaks for each of them, or once for all.")
                                .otherwise("once for amounts and counts that are no part of a key, else each"),
                        optional(
                                        "fill",
                                        new Spec.Choice(List.of("down")),
                                        "For excel and csv: an empty cell means what the cell above says, until a filled column further left has a value of its own.")
                                .like("down"),
                        optional(
                                        "split",
                                        new Spec.Value(ValueType.PATTERN),
                                        "What stands between several values in one cell; each has a row of its own. Not for log.")
                                .like("\"、|,|\\n\""),
                        optional(
                                        "bytes",
                                        new Spec.Value(ValueType.TEXT),
                                        "For fixed: the first and last byte of the record in which it stands, from 1.")
                                .like("1-18")));
    }

    static Spec skip() {
        return new Spec.Keys(
                "skip",
                List.of(
                        optional("rule", new Spec.Value(ValueType.DASHED_NAME), "What the rule is called in weir.skip.")
                                .otherwise("skip-1, skip-2, …"),
                        required("when", SQL, "True for the rows to skip.").like("head in ('合计', '小计')"),
                        optional(
                                        "reconcile",
                                        new Spec.MapOf(ValueType.NAME, MappingSpec.words(SkipRule.Aggregate.values())),
                                        "The totals that the skipped row states; a wrong one stops the input.")
                                .like("{amount: sum}")));
    }

    static Spec record() {
        return new Spec.Keys(
                "record",
                List.of(
                        required("entity", NAME, "The entity of schema.yaml.").like("household"),
                        optional("when", SQL, "Only rows for which this is true make the record."),
                        required("key", KEY, "The parts of the source key; a part that is null rejects the row.")
                                .like("hukou_no"),
                        required("fields", new Spec.MapOf(ValueType.NAME, fieldValue()), "The entity's fields.")
                                .like("{head_name: head}"),
                        optional(
                                        "crs",
                                        MappingSpec.words(Crs.values()),
                                        "The system of longitude and latitude, which are stored as WGS 84; needed with them.")
                                .like("gcj02"),
                        optional("each", NAME, "Makes one record for each label of this group."),
                        optional("newest", FLAG, "Of rows that say different things of one record, the last counts.")
                                .otherwise("false: they are at fault"),
                        optional(
                                        "class_ok",
                                        new Spec.MapOf(ValueType.NAME, new Spec.Value(ValueType.TEXT)),
                                        "Fields that may read a column of a higher class, each with the reason.")
                                .like("{id_type: it says only which kind of card}")));
    }

    private static Spec fieldValue() {
        Spec reference = new Spec.Keys(
                "reference",
                List.of(
                        optional("ref", KEY, "A record of this ledger, by its source key."),
                        optional("find", NAME, "The entity of a record of any department.")
                                .with("by"),
                        optional(
                                        "by",
                                        new Spec.MapOf(ValueType.NAME, SQL),
                                        "The fields of one of the entity's identity rules, and their values.")
                                .with("find")),
                List.of("ref", "find"));
        return new Spec.Either(List.of(SQL, reference));
    }
}
