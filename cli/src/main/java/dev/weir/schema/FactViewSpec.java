package dev.weir.schema;

import static dev.weir.spec.Key.optional;
import static dev.weir.spec.Key.required;

import dev.weir.spec.Spec;
import dev.weir.spec.ValueType;
import java.util.List;

/** What a file of mappings/views may hold. The checker, the JSON Schema for editors and the reference page are made from this. */
public final class FactViewSpec {

    private FactViewSpec() {}

    /** The whole file. */
    public static Spec.Keys file() {
        return new Spec.Keys(
                "view",
                List.of(
                        required("version", new Spec.Value(ValueType.VERSION), "The version of this file format.")
                                .like("1"),
                        required("title", TitleForm.SPEC, "What people call it.")
                                .like("{en: Open requests, zh: 未办结诉求}"),
                        required(
                                "description",
                                TitleForm.SPEC,
                                "Who or what is counted, and what is left out. It becomes the table's comment."),
                        required(
                                        "sql",
                                        new Spec.Value(ValueType.SQL),
                                        "One SELECT over main, record, history and weir, with all rows, hidden ones too; published_on() is the day of the publication.")
                                .like("SELECT community, count(*) AS places FROM place GROUP BY ALL"),
                        required(
                                "columns",
                                new Spec.MapOf(ValueType.NAME, column()),
                                "What the SELECT gives, by name. A column that an audience may not see is left out for it."),
                        optional(
                                        "published",
                                        new Spec.Value(ValueType.BOOLEAN),
                                        "Whether its rows are published. If not, open-data feeds count them, and nobody sees them.")
                                .otherwise("true"),
                        optional(
                                        "class_ok",
                                        new Spec.MapOf(ValueType.NAME, new Spec.Value(ValueType.TEXT)),
                                        "By column: why it may be less private than the fields that it shows.")
                                .like("{age: five years wide}")));
    }

    private static Spec column() {
        return new Spec.Keys(
                "view column",
                List.of(
                        required("type", new Spec.Choice(SchemaSpec.TYPES), "The type of the column.")
                                .like("integer"),
                        required(
                                        "class",
                                        new Spec.Choice(List.of("open", "internal", "personal", "sensitive")),
                                        "Who may see it. It is no lower than that of the fields which the value is made of, counts and sums aside.")
                                .like("internal"),
                        required("title", TitleForm.SPEC, "What people call it.")
                                .like("{en: Persons, zh: 人数}"),
                        optional(
                                        "entity",
                                        new Spec.Value(ValueType.NAME),
                                        "For ref: the entity whose id it is. A row that leads to a hidden row is left out.")
                                .like("resident"),
                        optional(
                                        "counts",
                                        new Spec.Choice(PeopleCount.KINDS),
                                        "That the column counts people, or what leads to them. An audience's file does not hold it where it is small.")
                                .like("resident"),
                        optional(
                                        "over",
                                        new Spec.Value(ValueType.NAME),
                                        "A counting column: this one is a sum over what that one counts, and is withheld with it.")
                                .like("families"),
                        optional(
                                        "within",
                                        new Spec.ListOf(new Spec.Value(ValueType.NAME), false),
                                        "With counts: the columns for each of whose values a total is known from elsewhere. Where one cell is withheld, a second one is too.")
                                .like("[community]"),
                        optional("list", new Spec.Value(ValueType.NAME), "For code: the code list.")
                                .like("asset_status")));
    }
}
