package dev.weir.feed;

import dev.weir.problem.Problems;
import dev.weir.schema.Title;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Feeds and releases for tests. */
final class SampleRelease {

    static final String FACILITIES = """
            version: 1
            feed: public-facilities
            title: {en: Public facilities, zh: 公共设施}
            description: {en: Where public facilities stand., zh: 公共设施的位置。}
            sql: SELECT open_id AS facility_id, name, installed_on, longitude, latitude FROM facility
            columns:
              facility_id: {type: id, title: {en: Id, zh: 标识}, description: {en: Its public id., zh: 公开标识。}}
              name: {title: {en: Name, zh: 名称}, description: {en: Its name., zh: 设施名称。}}
              installed_on: {type: date, title: {en: Installed on, zh: 安装日期}, description: {en: The day., zh: 安装日期。}}
              longitude: {type: number, title: {en: Longitude, zh: 经度}, description: {en: "Degrees, WGS 84.", zh: WGS 84 经度。}}
              latitude: {type: number, title: {en: Latitude, zh: 纬度}, description: {en: "Degrees, WGS 84.", zh: WGS 84 纬度。}}
            spatial: {longitude: longitude, latitude: latitude}
            licence: CC-BY-4.0
            theme: regi
            keywords: [{en: lamp, zh: 路灯}, {en: bin, zh: 垃圾箱}]
            contact: {name: {en: Data office, zh: 数据局}, email: data@district.example}
            rhythm: monthly
            catalogue:
              category: 部门信息资源类/城市管理
              provider: {en: Urban management, zh: 城市管理局}
              provider_code: 11330200MB0000000X
              code: 330203-CG-0001
              sharing: unconditional
              opening: unconditional
            """;

    private SampleRelease() {}

    static Feed feed() {
        return FeedParser.parse(FACILITIES, "public-facilities.yaml", Map.of(), new Problems())
                .orElseThrow();
    }

    static Release release() {
        String sha = "0123456789abcdef".repeat(4);
        return new Release(
                feed(),
                1,
                2,
                LocalDate.of(2026, 8, 1),
                LocalDate.of(2026, 9, 1),
                43,
                0,
                Map.of("name", 43L),
                List.of(
                        new FeedFile(FeedFormat.CSV, "public-facilities.csv", 1234, sha),
                        new FeedFile(FeedFormat.GEOJSON, "public-facilities.geojson", 4321, sha),
                        new FeedFile(FeedFormat.XLSX, "public-facilities.xlsx", 5000, sha),
                        new FeedFile(FeedFormat.PARQUET, "public-facilities.parquet", 900, sha),
                        new FeedFile(FeedFormat.JSON, "public-facilities.json", 2000, sha)),
                List.of(),
                Optional.empty(),
                List.of());
    }

    static Catalogue catalogue() {
        return new Catalogue(
                new Title("Sample District", "示例区"),
                "https://data.district.example/open/",
                new Title("Sample District government", "示例区人民政府"),
                new Bounds(121.4, 29.8, 121.7, 30.0),
                LocalDate.of(2026, 8, 1),
                LocalDate.of(2026, 9, 1),
                List.of(release()));
    }
}
