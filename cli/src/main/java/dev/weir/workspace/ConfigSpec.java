package dev.weir.workspace;

import static dev.weir.spec.Key.optional;
import static dev.weir.spec.Key.required;

import dev.weir.schema.TitleForm;
import dev.weir.spec.Spec;
import dev.weir.spec.ValueType;
import java.util.List;

/** What weir.yaml may hold. The checker, the JSON Schema for editors and the reference page are made from this. */
public final class ConfigSpec {

    private static final Spec TEXT = new Spec.Value(ValueType.TEXT);
    private static final Spec ANY_TEXT = new Spec.Value(ValueType.ANY_TEXT);
    private static final Spec DURATION = new Spec.Value(ValueType.DURATION);

    private ConfigSpec() {}

    /** The whole file. */
    public static Spec.Keys file() {
        return new Spec.Keys(
                "weir.yaml",
                List.of(
                        required("version", new Spec.Value(ValueType.VERSION), "The version of this file format.")
                                .like("1"),
                        required("district", TitleForm.SPEC, "The district's name.")
                                .like("{en: Sample District, zh: 示例区}"),
                        optional("zone", TEXT, "The time zone in which times are stored.")
                                .otherwise("Asia/Shanghai"),
                        optional("language", new Spec.Choice(List.of("en", "zh")), "Of messages to clerks.")
                                .otherwise("zh"),
                        required(
                                        "departments",
                                        new Spec.MapOf(ValueType.DASHED_NAME, TitleForm.SPEC),
                                        "The departments by name; mappings and inbox folders use these names.")
                                .like("{police: {en: Police, zh: 公安}}"),
                        optional(
                                        "databases",
                                        new Spec.MapOf(ValueType.DASHED_NAME, database()),
                                        "The databases that routes read, as jdbc:<name>.")
                                .otherwise("none"),
                        optional("paths", paths(), "Folders, relative to the workspace or absolute."),
                        optional("duckdb", duckdb(), "Limits of the database engine."),
                        optional("limits", limits(), "What one input may take; beyond it, it is held."),
                        optional(
                                        "passwords",
                                        new Spec.ListOf(ANY_TEXT, false),
                                        "Passwords of protected workbooks, from environment variables; all are tried.")
                                .otherwise("none; such a workbook is not read")
                                .like("[\"${env:LEDGER_PASSWORD}\"]"),
                        optional("publish", publish(), "What the published file holds."),
                        optional("reports", reports(), "Every run makes the reports anew after it has published.")
                                .otherwise("only `weir report` makes them"),
                        optional("open_data", openData(), "Who gives open data away; see docs/open-data.md.")
                                .otherwise("nobody; then there are no feeds"),
                        optional("feeds", feeds(), "Every run makes the open data anew after it has published.")
                                .otherwise("only `weir feed` makes it")
                                .with("open_data")));
    }

    private static Spec openData() {
        Spec degrees = new Spec.Value(ValueType.DEGREES);
        Spec bounds = new Spec.Keys(
                "bounds",
                List.of(
                        required("west", degrees, "Degrees east, WGS 84."),
                        required("south", degrees, "Degrees north, WGS 84."),
                        required("east", degrees, "Degrees east, WGS 84."),
                        required("north", degrees, "Degrees north, WGS 84.")));
        return new Spec.Keys(
                "open_data",
                List.of(
                        required("publisher", TitleForm.SPEC, "Who gives it away.")
                                .like("{en: Sample District government, zh: 示例区人民政府}"),
                        optional("address", TEXT, "Where the feeds will stand on the web.")
                                .otherwise("not said; links are relative")
                                .like("https://data.district.example/open/"),
                        required(
                                        "bounds",
                                        bounds,
                                        "The box around the district; coordinates outside are left out, and told.")
                                .like("{west: 121.4, south: 29.7, east: 121.8, north: 30.0}")));
    }

    private static Spec database() {
        return new Spec.Keys(
                "database",
                List.of(
                        required("url", TEXT, "The JDBC address; a relative SQLite path is taken from the workspace.")
                                .like("\"jdbc:sqlite:data-sources/police.sqlite\""),
                        optional("user", ANY_TEXT, "The user.").otherwise("none"),
                        optional("password", ANY_TEXT, "The password, from an environment variable.")
                                .otherwise("none")
                                .like("\"${env:POLICE_PASSWORD}\""),
                        optional("login_timeout", DURATION, "How long the database may take to let Weir in.")
                                .otherwise("10s"),
                        optional(
                                        "statement_timeout",
                                        DURATION,
                                        "How long a statement may take, and how long the database may be silent.")
                                .otherwise("30m")));
    }

    private static Spec paths() {
        return new Spec.Keys(
                "paths",
                List.of(
                        optional("inbox", TEXT, "What clerks and systems drop.").otherwise("inbox"),
                        optional("returned", TEXT, "Receipts and workbooks of wrong rows.")
                                .otherwise("returned"),
                        optional("archive", TEXT, "Inputs after their load.").otherwise("archive"),
                        optional("data", TEXT, "The databases; must be on a local disk.")
                                .otherwise("data"),
                        optional("out", TEXT, "The audiences' files; must be on a local disk.")
                                .otherwise("out")));
    }

    private static Spec duckdb() {
        return new Spec.Keys(
                "duckdb",
                List.of(
                        optional("memory", new Spec.Value(ValueType.SIZE), "The memory limit.")
                                .otherwise("2GB"),
                        optional("threads", new Spec.Value(ValueType.WHOLE_NUMBER), "Threads; 0 for all cores.")
                                .otherwise("0")));
    }

    private static Spec limits() {
        return new Spec.Keys(
                "limits",
                List.of(
                        optional("time", DURATION, "How long reading and loading it may take; 0s for ever.")
                                .otherwise("2h"),
                        optional("size", new Spec.Value(ValueType.SIZE), "How much it may hold, unpacked.")
                                .otherwise("20GB")));
    }

    private static Spec reports() {
        return new Spec.Keys(
                "reports",
                List.of(
                        optional(
                                        "formats",
                                        new Spec.ListOf(new Spec.Choice(List.of("html", "xlsx", "pdf", "md")), false),
                                        "The files that are made of each report; pdf needs Chromium.")
                                .otherwise("[html, xlsx]"),
                        optional("time", DURATION, "How long the SQL of one report may take; 0s for ever.")
                                .otherwise("5m")));
    }

    private static Spec feeds() {
        return new Spec.Keys(
                "feeds",
                List.of(optional("publish", TEXT, "The folder to which the feeds are then copied, as --publish does.")
                        .otherwise("none")
                        .like("/srv/open-data")));
    }

    private static Spec publish() {
        Spec privacy = new Spec.Choice(List.of("open", "internal", "personal", "sensitive"));
        return new Spec.Keys(
                "publish",
                List.of(
                        optional("classes", new Spec.ListOf(privacy, false), "The privacy classes it holds.")
                                .otherwise("[open, internal, personal]"),
                        optional("keep", new Spec.Value(ValueType.COUNT), "How many published versions are kept.")
                                .otherwise("7")));
    }
}
