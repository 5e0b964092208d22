package dev.weir.feed;

import static dev.weir.spec.Key.optional;
import static dev.weir.spec.Key.required;

import dev.weir.feed.CatalogueEntry.Manner;
import dev.weir.feed.CatalogueEntry.Opening;
import dev.weir.feed.CatalogueEntry.Sharing;
import dev.weir.schema.TitleForm;
import dev.weir.spec.Key;
import dev.weir.spec.Spec;
import dev.weir.spec.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a feed's file may hold. The checker, the JSON Schema for editors and the reference page are made from this. */
public final class FeedSpec {

    private static final Spec TEXT = new Spec.Value(ValueType.TEXT);
    private static final Spec SQL = new Spec.Value(ValueType.SQL);
    private static final Spec NAME = new Spec.Value(ValueType.NAME);
    private static final Key TITLE =
            required("title", TitleForm.SPEC, "What people call it.").like("{en: Public facilities, zh: 公共设施}");

    private FeedSpec() {}

    /** The whole file. */
    public static Spec.Keys file() {
        return new Spec.Keys(
                "feed",
                List.of(
                        required("version", new Spec.Value(ValueType.VERSION), "The version of this file format.")
                                .like("1"),
                        required(
                                        "feed",
                                        new Spec.Value(ValueType.DASHED_NAME),
                                        "The feed's name, which is also the file's name without its ending.")
                                .like("public-facilities"),
                        optional(
                                        "release",
                                        new Spec.Value(ValueType.COUNT),
                                        "The number of the release series. The columns of a series never change: raise it when they must.")
                                .otherwise("1"),
                        TITLE,
                        required("description", TitleForm.SPEC, "What it is, in a sentence or two."),
                        optional(
                                        "sql",
                                        SQL,
                                        "A SELECT over the open file: the tables of open_for in schema.yaml, or the table that count makes, which has the feed's name.")
                                .otherwise("all of what count makes")
                                .like("SELECT open_id AS facility_id, name FROM facility"),
                        optional("count", count(), "What the feed counts. Whatever is tied to people leaves only so."),
                        required(
                                        "columns",
                                        new Spec.MapOf(ValueType.NAME, column()),
                                        "The columns of the SQL by name, in their order.")
                                .like("{name: {title: {en: Name, zh: 名称}, description: {en: Its name., zh: 名称。}}}"),
                        optional("spatial", spatial(), "The columns that hold the place of a row."),
                        required("licence", TEXT, "The licence, as the Open Definition names it.")
                                .like("CC-BY-4.0"),
                        required("theme", words(Theme.values()), "What it is about: a data theme of the EU.")
                                .like("tran"),
                        optional("keywords", new Spec.ListOf(TitleForm.SPEC, false), "Words by which people search."),
                        required("contact", contact(), "Whom to ask."),
                        required("rhythm", words(Rhythm.values()), "How often it is looked at anew.")
                                .like("monthly"),
                        optional(
                                "correction",
                                correction(),
                                "A person's word that the last release is wrong, so that counts are given away again before their rhythm has passed."),
                        required("catalogue", catalogue(), "What 政务信息资源目录 says of it beside its columns.")));
    }

    private static Spec column() {
        return new Spec.Keys(
                "column of a feed",
                List.of(
                        TITLE,
                        optional(
                                        "type",
                                        words(FeedColumn.Type.values()),
                                        "What it holds; id makes a public id of the column open_id.")
                                .otherwise("text"),
                        optional(
                                        "codes",
                                        new Spec.Either(List.of(NAME, new Spec.MapOf(ValueType.TEXT, TitleForm.SPEC))),
                                        "What people call its values: a code list of mappings/codes, or each value with its title. Pages and workbooks show the titles, other files the values.")
                                .like("{all: {en: All kinds, zh: 全部}}"),
                        required("description", TitleForm.SPEC, "What it says, and in which unit.")));
    }

    private static Spec correction() {
        return new Spec.Keys(
                "correction",
                List.of(
                        required(
                                        "of",
                                        TEXT,
                                        "The version that is wrong; after the next release the word says nothing more.")
                                .like("\"1.0\""),
                        required(
                                        "why",
                                        TitleForm.SPEC,
                                        "What is wrong, for everybody: it stands in release.json and on the feed's page.")
                                .like("{en: A department had sent last year's list., zh: 部门误报了上年数据。}")));
    }

    private static Spec count() {
        return new Spec.Keys(
                "count",
                List.of(
                        required("of", NAME, "The table or fact view of which one row or more stands for a thing.")
                                .like("vehicle_by_community"),
                        required("unit", NAME, "Its column that identifies the thing; a thing counts once in a cell.")
                                .like("vehicle_id"),
                        optional(
                                        "area",
                                        NAME,
                                        "Its column that names the community. Each step then says in area how coarse it is, community, street or district, as codes/areas.csv nests them; the cells have area and area_level.")
                                .like("community"),
                        optional("when", SQL, "Over the row: which rows count.").otherwise("all rows"),
                        required("column", NAME, "The column of the count.").like("vehicles"),
                        optional(
                                        "threshold",
                                        new Spec.Value(ValueType.COUNT),
                                        "Cells of fewer things are withheld; at least 5.")
                                .otherwise("10"),
                        required(
                                        "ladder",
                                        new Spec.ListOf(new Spec.MapOf(ValueType.NAME, SQL), false),
                                        "From the finest step to the coarsest: by column the expression over the row. The finest step counts of which at most 20 % of the cells are withheld.")
                                .like("[{area: community, kind: category}, {area: street, kind: category}]")));
    }

    private static Spec spatial() {
        return new Spec.Keys(
                "spatial",
                List.of(
                        required("longitude", NAME, "The column of degrees east, WGS 84."),
                        required("latitude", NAME, "The column of degrees north, WGS 84.")));
    }

    private static Spec contact() {
        return new Spec.Keys(
                "contact",
                List.of(
                        required("name", TitleForm.SPEC, "The office.").like("{en: Data office, zh: 数据局}"),
                        required("email", new Spec.Value(ValueType.EMAIL), "Its address.")
                                .like("data@district.example")));
    }

    private static Spec catalogue() {
        return new Spec.Keys(
                "catalogue",
                List.of(
                        required("category", TEXT, "The resource's class, 信息资源分类.")
                                .like("部门信息资源类/城市管理"),
                        required("provider", TitleForm.SPEC, "The office that gives it, 信息资源提供方.")
                                .like("{en: Urban management, zh: 城市管理局}"),
                        required("provider_code", TEXT, "Its unified social credit code, 信息资源提供方代码.")
                                .like("11330200MB0000000X"),
                        required("code", TEXT, "The resource's own code, 信息资源代码.")
                                .like("330203-CG-0001"),
                        required("sharing", words(Sharing.values()), "Who of the administration may have it, 共享类型."),
                        optional("condition", TEXT, "On which condition, 共享条件.").otherwise("none"),
                        optional("manner", words(Manner.values()), "How it is had, 共享方式.")
                                .otherwise("platform"),
                        required("opening", words(Opening.values()), "Who of the public may have it, 是否向社会开放."),
                        optional("related", new Spec.ListOf(TEXT, false), "Codes of related resources, 关联资源代码.")
                                .otherwise("none")));
    }

    private static Spec words(Enum<?>... constants) {
        return new Spec.Choice(Stream.of(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList());
    }
}
