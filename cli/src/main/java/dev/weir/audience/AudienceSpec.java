package dev.weir.audience;

import static dev.weir.spec.Key.optional;
import static dev.weir.spec.Key.required;

import dev.weir.schema.TitleForm;
import dev.weir.spec.Spec;
import dev.weir.spec.ValueType;
import java.util.List;

/** What an audience's file may hold. The checker, the JSON Schema for editors and the reference page are made from this. */
public final class AudienceSpec {

    private static final Spec TEXT = new Spec.Value(ValueType.TEXT);
    private static final Spec TABLES = new Spec.ListOf(TEXT, false);

    private AudienceSpec() {}

    /** The whole file. */
    public static Spec.Keys file() {
        return new Spec.Keys(
                "audience",
                List.of(
                        required("version", new Spec.Value(ValueType.VERSION), "The version of this file format.")
                                .like("1"),
                        required(
                                        "audience",
                                        new Spec.Value(ValueType.DASHED_NAME),
                                        "The audience's name, which is also the file's name without its ending.")
                                .like("parking-operator"),
                        required("title", TitleForm.SPEC, "What people call it.")
                                .like("{en: Parking operator, zh: 停车经营单位}"),
                        required(
                                        "classes",
                                        new Spec.ListOf(
                                                new Spec.Choice(List.of("open", "internal", "personal", "sensitive")),
                                                false),
                                        "The privacy classes whose columns and rows it sees.")
                                .like("[open, internal]"),
                        optional(
                                        "purpose",
                                        TEXT,
                                        "What it needs them for; must stand here if it sees what the analysts' file does not hold, or anything sensitive.")
                                .like("Vaccination reminders of the health bureau"),
                        required("tables", TABLES, "The tables and fact views of its file; there are no others in it.")
                                .like("[asset, place, weir.code]"),
                        optional(
                                        "columns",
                                        new Spec.MapOf(
                                                ValueType.TEXT, new Spec.ListOf(new Spec.Value(ValueType.NAME), false)),
                                        "For a table the only columns.")
                                .otherwise("all of its classes")
                                .like("{place: [community, grid]}"),
                        optional(
                                        "rows",
                                        new Spec.MapOf(ValueType.TEXT, new Spec.Value(ValueType.SQL)),
                                        "For a table, in the file or not, which rows: a condition over its columns. Tables without one show what leads to such rows.")
                                .otherwise("all rows")
                                .like("{place: \"community = '月湖社区'\"}"),
                        optional(
                                        "whole",
                                        TABLES,
                                        "Tables that show all rows although there are conditions; references to rows that are not seen are empty.")
                                .like("[organization, weir.code]"),
                        optional(
                                        "reports",
                                        new Spec.ListOf(new Spec.Value(ValueType.DASHED_NAME), false),
                                        "The reports that are made of its file.")
                                .like("[parking]"),
                        optional(
                                        "smallest_count",
                                        new Spec.Value(ValueType.WHOLE_NUMBER),
                                        "Counts of people in fact views from 1 to below this are not in its file; 0 shows all and needs a purpose.")
                                .otherwise("5"),
                        optional("keep", new Spec.Value(ValueType.COUNT), "How many versions of its file are kept.")
                                .otherwise("3"),
                        optional(
                                        "mode",
                                        new Spec.Value(ValueType.FILE_MODE),
                                        "The permissions of its file; whoever may read it may enter its folder.")
                                .otherwise("0640"),
                        optional("group", TEXT, "The group of its file, one of the user who runs Weir.")
                                .otherwise("the user's own"),
                        optional("owner", TEXT, "The owner of its file; needs root.")
                                .otherwise("who runs Weir")));
    }
}
