package dev.weir.mapping;

import static dev.weir.spec.Key.optional;
import static dev.weir.spec.Key.required;

import dev.weir.schema.TitleForm;
import dev.weir.spec.Key;
import dev.weir.spec.Spec;
import dev.weir.spec.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a mapping file may hold. The checker, the JSON Schema for editors and the reference page are made from this. */
public final class MappingSpec {

    private static final Spec TEXT = new Spec.Value(ValueType.TEXT);
    private static final Spec TEXTS = new Spec.ListOf(TEXT, true);
    private static final Spec SQL = new Spec.Value(ValueType.SQL);
    private static final Spec NAME = new Spec.Value(ValueType.NAME);
    private static final Spec PATTERN = new Spec.Value(ValueType.PATTERN);
    private static final Spec DURATION = new Spec.Value(ValueType.DURATION);
    private static final Spec FLAG = new Spec.Value(ValueType.BOOLEAN);
    private static final Spec ORIGIN = words(LedgerRule.From.values());

    /** The word for a quote or a header that is not there. */
    static final String NONE = "none";

    private MappingSpec() {}

    /** The whole file. */
    public static Spec.Keys file() {
        return new Spec.Keys(
                "mapping",
                List.of(
                        required("version", new Spec.Value(ValueType.VERSION), "The version of this file format.")
                                .like("1"),
                        required(
                                        "mapping",
                                        new Spec.Value(ValueType.DASHED_NAME),
                                        "The mapping's name, which is also the file's name without its ending.")
                                .like("civil-affairs-subsidy"),
                        required("title", TitleForm.SPEC, "What people call the register.")
                                .like("{en: Subsidy ledger, zh: 低保家庭台账}"),
                        required(
                                        "department",
                                        new Spec.Value(ValueType.DASHED_NAME),
                                        "The department that writes the input, as in weir.yaml.")
                                .like("civil-affairs"),
                        required("input", InputSpec.input(), "What the input is and how it is read.")
                                .like("{format: excel}"),
                        optional(
                                        "ledger",
                                        ledger(),
                                        "Which register an input continues, and which issue of it this is.")
                                .otherwise("one ledger; the arrival is the issue")
                                .like("{scope: {from: folder}, issue: {from: title, as: month}}"),
                        optional("load", words(LoadMode.values()), "What an input means for the records already there.")
                                .otherwise("upsert for query, else replace"),
                        optional("deletes", deletes(), "For upsert: how the register shows that a row is gone.")
                                .otherwise("none, with a warning for upsert")
                                .like("{full_every: 7d}"),
                        optional("watermark", watermark(), "For query: how far the register has been read.")
                                .like("{column: updated_at, first: \"1900-01-01 00:00:00\", overlap: 1d}"),
                        optional("brake", PolicySpec.brake(), "A replace that would remove more than both is held.")
                                .otherwise("{percent: 10, rows: 20}"),
                        optional(
                                        "rejects",
                                        PolicySpec.rejects(),
                                        "An input with more rejected rows than either is held.")
                                .otherwise("no limit"),
                        optional("partial", TEXTS, "For replace: file-name patterns of inputs that only add.")
                                .like("\"*补报*\""),
                        optional("blank", new Spec.ListOf(TEXT, false), "Texts that mean \"nothing\".")
                                .otherwise(String.join(" ", MappingParser.BLANKS)),
                        optional(
                                        "each",
                                        new Spec.MapOf(ValueType.NAME, new Spec.ListOf(TEXT, false)),
                                        "Repeated groups of columns: the name of each group and the labels that replace {} in its columns' names.")
                                .like("{member: [1, 2, 3]}"),
                        required(
                                        "columns",
                                        new Spec.MapOf(ValueType.NAME, RowSpec.column()),
                                        "Our name of each column, and what departments call it.")
                                .like("{head: {names: [户主]}}"),
                        optional(
                                "skip",
                                new Spec.ListOf(RowSpec.skip(), false),
                                "Rows that are no data, such as totals."),
                        required(
                                "records",
                                new Spec.ListOf(RowSpec.record(), false),
                                "The records that one row makes.")));
    }

    private static Spec ledger() {
        Key column = optional("column", NAME, "For column: our name of it.");
        Key pattern = optional("pattern", PATTERN, "Its first group, or the whole match, is the value.");
        return new Spec.Keys(
                "ledger",
                List.of(
                        optional(
                                "scope",
                                new Spec.Keys(
                                        "ledger.scope",
                                        List.of(required("from", ORIGIN, "Where the scope stands."), column, pattern)),
                                "Whose register it is, such as the community."),
                        optional(
                                "issue",
                                new Spec.Keys(
                                        "ledger.issue",
                                        List.of(
                                                required(
                                                        "from",
                                                        ORIGIN,
                                                        "Where the issue stands; with column, each row says its own, and of a register the newest tells who is there."),
                                                required(
                                                        "as",
                                                        words(LedgerRule.Period.values()),
                                                        "How long an issue is: 2026, 2026-03 or 2026-03-01."),
                                                column,
                                                pattern)),
                                "Which month, year or day the input is about.")));
    }

    private static Spec deletes() {
        Spec forms = new Spec.Keys(
                "deletes",
                List.of(
                        optional("deleted_when", SQL, "Rows for which this is true end their records."),
                        optional(
                                "full_every",
                                DURATION,
                                "At least this often everything is pulled, and what is missing ends.")),
                List.of("deleted_when", "full_every"));
        return new Spec.Either(List.of(new Spec.Choice(List.of("none")), forms));
    }

    private static Spec watermark() {
        return new Spec.Keys(
                "watermark",
                List.of(
                        required("column", NAME, "Our name of the column; its greatest value is the mark."),
                        required("first", TEXT, "The mark of the first run, as the database understands it."),
                        optional("overlap", DURATION, "Read again this much before the mark, for rows committed late.")
                                .otherwise("0s")));
    }

    /** The constants as the words that YAML has for them. */
    static Spec words(Enum<?>... constants) {
        return new Spec.Choice(Stream.of(constants).map(MappingSpec::word).toList());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
