package dev.weir.report;

import static dev.weir.spec.Key.optional;
import static dev.weir.spec.Key.required;

import dev.weir.schema.PrivacyClass;
import dev.weir.schema.TitleForm;
import dev.weir.spec.Key;
import dev.weir.spec.Spec;
import dev.weir.spec.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a report's file may hold. The checker, the JSON Schema for editors and the reference page are made from this. */
public final class ReportSpec {

    private static final Spec SQL = new Spec.Value(ValueType.SQL);
    private static final Spec NAME = new Spec.Value(ValueType.NAME);
    private static final Key TITLE =
            required("title", TitleForm.SPEC, "What people call it.").like("{en: Parking spaces, zh: 停车位}");
    private static final Key KIND = optional(
                    "kind", words(ValueKind.values()), "What the values are; percent is a share of one.")
            .otherwise("integer");
    private static final Key UNIT =
            optional("unit", TitleForm.SPEC, "The unit, behind the title.").like("{en: spaces, zh: 个}");
    private static final Key DIGITS = optional(
                    "digits", new Spec.Value(ValueType.WHOLE_NUMBER), "Digits behind the point.")
            .otherwise("1 for decimal and percent, 2 for money");

    private static final Key CODES = optional(
                    "codes",
                    NAME,
                    "The list whose titles stand for the values: a code list of mappings/codes, department, entity, field, fault or mapping.")
            .like("asset_type");

    private ReportSpec() {}

    /** The whole file. */
    public static Spec.Keys file() {
        return new Spec.Keys(
                "report",
                List.of(
                        required("version", new Spec.Value(ValueType.VERSION), "The version of this file format.")
                                .like("1"),
                        required(
                                        "report",
                                        new Spec.Value(ValueType.DASHED_NAME),
                                        "The report's name, which is also the file's name without its ending.")
                                .like("parking"),
                        TITLE,
                        optional("description", TitleForm.SPEC, "One sentence under the title."),
                        optional("classes", classes(), "The privacy classes whose columns and rows the report may see.")
                                .otherwise("[open, internal]"),
                        optional(
                                        "style",
                                        words(ReportStyle.values()),
                                        "How pages look; official has the fonts of Chinese official documents first.")
                                .otherwise("plain"),
                        optional(
                                        "order",
                                        new Spec.Value(ValueType.WHOLE_NUMBER),
                                        "The place on the index page, from small to large.")
                                .otherwise("100"),
                        optional(
                                        "parameters",
                                        new Spec.MapOf(ValueType.NAME, parameter()),
                                        "What the report can be asked for, by name; the SQL has it as $name. $language (en or zh) and $as_of (the published version's time) are always there.")
                                .like("{since: {title: {en: Since, zh: 起始日}, kind: date, value: \"2024-01-01\"}}"),
                        optional("headline", headline(), "The sentence that says what was found."),
                        optional("numbers", new Spec.ListOf(number(), false), "Numbers that stand large at the top."),
                        required("sections", new Spec.ListOf(section(), false), "The tables, in their order.")));
    }

    private static Spec parameter() {
        Spec kinds = words(ValueKind.TEXT, ValueKind.INTEGER, ValueKind.DECIMAL, ValueKind.DATE);
        return new Spec.Keys(
                "parameter",
                List.of(
                        TITLE,
                        optional("kind", kinds, "What the value is.").otherwise("text"),
                        optional("value", new Spec.Value(ValueType.TEXT), "What counts when none is given.")
                                .otherwise("it must be given, and a whole run leaves the report out")));
    }

    private static Spec headline() {
        return new Spec.Keys(
                "headline",
                List.of(
                        required("sql", SQL, "A SELECT of one row."),
                        optional(
                                        "columns",
                                        new Spec.MapOf(
                                                ValueType.NAME,
                                                new Spec.Keys("value in a headline", List.of(KIND, DIGITS))),
                                        "How the values are written.")
                                .otherwise("whole numbers"),
                        required("text", TitleForm.SPEC, "The sentence; {name} is the value of that column of the row.")
                                .like("{en: \"{gap} spaces are missing\", zh: \"缺口{gap}个\"}")));
    }

    private static Spec number() {
        return new Spec.Keys(
                "number", List.of(TITLE, required("sql", SQL, "A SELECT of one value."), KIND, UNIT, DIGITS));
    }

    /** Privacy classes. */
    public static Spec classes() {
        return new Spec.ListOf(words(PrivacyClass.values()), false);
    }

    /** The columns of a table. */
    public static Spec sectionColumns() {
        Key kind = KIND.otherwise("text");
        return new Spec.MapOf(
                ValueType.NAME, new Spec.Keys("column of a section", List.of(TITLE, kind, UNIT, DIGITS, CODES)));
    }

    private static Spec section() {
        return new Spec.Keys(
                "section",
                List.of(
                        TITLE,
                        required("sql", SQL, "The SELECT over the published tables, with its ORDER BY."),
                        required(
                                "columns",
                                sectionColumns(),
                                "The columns of the SQL by name, in the order in which people read them."),
                        optional(
                                        "total",
                                        SQL,
                                        "A SELECT of one row over the relation section; it stands once, at the end.")
                                .like("SELECT sum(spaces) AS spaces FROM section"),
                        optional("chart", chart(), "How the rows are drawn."),
                        required(
                                        "counted",
                                        TitleForm.SPEC,
                                        "How it is counted: which population, as of when, what is left out.")
                                .like("{en: All spaces that can be used., zh: 可用车位。}")));
    }

    private static Spec chart() {
        return new Spec.Keys(
                "chart",
                List.of(
                        required("type", words(ChartType.values()), "Its form.").like("bar"),
                        required("category", NAME, "The column along the axis; of a map, what the points are called.")
                                .like("community"),
                        optional(
                                        "series",
                                        new Spec.ListOf(NAME, true),
                                        "The columns of numbers; of a map, the size of the points.")
                                .like("[spaces, vehicles]"),
                        optional("longitude", NAME, "Of a map: the column of longitudes, WGS 84.")
                                .with("latitude"),
                        optional("latitude", NAME, "Of a map: the column of latitudes, WGS 84.")
                                .with("longitude")));
    }

    private static Spec words(Enum<?>... constants) {
        return new Spec.Choice(Stream.of(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList());
    }
}
