package dev.weir.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong with an audience's file, each with its code and place. */
class AudienceFilesTest {

    private static final String CONFIG = """
            version: 1
            district: {en: Sample District, zh: 示例区}
            departments: {police: {en: Police, zh: 公安}}
            publish: {classes: [open, internal]}
            """;
    private static final String SCHEMA = """
            version: 1
            entities:
              place:
                title: {en: Place, zh: 地点}
                fields:
                  community: {type: text, class: open, title: {en: Community, zh: 社区}}
                  owner: {type: text, class: personal, title: {en: Owner, zh: 业主}}
                  floors: {type: integer, class: internal, title: {en: Floors, zh: 层数}}
              asset:
                title: {en: Asset, zh: 设备}
                fields:
                  place: {type: ref, entity: place, class: open, title: {en: Place, zh: 位置}}
              company:
                title: {en: Company, zh: 公司}
                fields:
                  name: {type: text, class: open, title: {en: Name, zh: 名称}}
              event:
                title: {en: Event, zh: 事件}
                fields:
                  event_type: {type: text, class: open, title: {en: Type, zh: 类别}}
            never_open: {asset: place IS NULL}
            """;
    private static final String VIEW = """
            version: 1
            title: {en: Places, zh: 地点数}
            description: {en: All., zh: 全部。}
            sql: SELECT count(*) AS places FROM place
            columns: {places: {type: integer, class: open, title: {en: Places, zh: 地点数}}}
            """;
    private static final String HEAD = "version: 1\naudience: east\ntitle: {en: East, zh: 东}\nclasses: [open]\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeWorkspace() throws IOException {
        Files.createDirectories(folder.resolve("mappings"));
        Files.createDirectories(folder.resolve("audiences"));
        Files.writeString(folder.resolve("weir.yaml"), CONFIG);
        Files.writeString(folder.resolve("mappings/schema.yaml"), SCHEMA);
        Files.createDirectories(folder.resolve("mappings/views"));
        Files.writeString(folder.resolve("mappings/views/place_total.yaml"), VIEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: {en: Public works, zh: 公共设施养护单位}\nclasses: [open, internal]\ntables: [place, asset]",
                "title: {en: Hotline, zh: 热线}\npurpose: Answers to the public\nclasses: [open, internal]\ntables: [event]",
                "title: {en: Everybody, zh: 公众}\nclasses: [open]\ntables: [place, company]",
                "title: {en: E, zh: 东}\nmode: 0644\nclasses: [open]\ntables: [place, company, weir.code]"
            })
    void whatIsOpenMayBeEverybodysAndOtherNamesAreNotTheirs(String keys) throws IOException {
        assertThat(problems("version: 1\naudience: east\n" + keys)).isEmpty();
    }

    @Test
    void aGoodAudienceIsRead() throws IOException {
        assertThat(problems(HEAD + """
                tables: [place, asset, company, weir.load]
                columns: {place: [community]}
                rows: {place: community = 'East', weir.load: department = 'police'}
                whole: [company]
                """)).isEmpty();
        assertThat(WorkspaceFiles.open(folder).audiences()).singleElement().satisfies(audience -> assertThat(
                        audience.access().permissions())
                .isEqualTo("rw-r-----"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A003 | tables: [place]; row: {}",
                "A004 | rows: {}",
                "A005 | tables: place: {}",
                "A006 | tables: [place]; mode: 0777",
                "A009 | tables: [place]; purpose: \"a\\u0007\"",
                "A012 | tables: [place]; columns: {place: [comunity]}",
                "A012 | tables: [place]; rows: {place: comunity = 'East'}",
                "A020 | tables: [plaec]",
                "A020 | tables: [place]; columns: {asset: [place]}",
                "A020 | tables: [place]; whole: [weir.lod]",
                "A020 | tables: [place]; rows: {weir.reject: true}",
                "A021 | tables: [place]; columns: {place: [owner]}",
                "A022 | tables: [company]; rows: {place: community = 'East'}",
                "A022 | tables: [place]; rows: {place: community = 'East'}; whole: [place]",
                "A025 | tables: [place]; reports: [parking]",
                "A040 | tables: [place]; rows: {place: community = }",
                "A041 | tables: [place]; rows: {place: true) from place where (true}",
                "A042 | tables: [place]; rows: {place: floors = (select 1)}",
                "A043 | tables: [place]; rows: {place: floors = max(floors)}",
                "A044 | tables: [place]; rows: {place: community}",
                "A045 | tables: [place]; rows: {place: likes(community)}",
                "A046 | tables: [place]; rows: {place: random() > 0.5}",
                "A047 | tables: [place]; rows: {place: floors = 'many'}",
                "A048 | tables: [place]; rows: {place: \"repeat('x', 1000000000) = community\"}"
            })
    void whatIsWrongHasItsCode(String code, String keys) throws IOException {
        String yaml = keys.contains(": place: ") ? "tables: {place: 1}" : keys.replace("; ", "\n");
        assertThat(problems(HEAD + yaml)).anyMatch(problem -> problem.contains(" " + code + " "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A001 | version: [1",
                "A002 | {version: 1, version: 1}",
                "A010 | {version: 1, audience: west, title: {en: West, zh: 西}, classes: [open], tables: [place]}",
                "A023 | {version: 1, audience: east, title: {en: E, zh: 东}, classes: [open, personal], tables: [place]}",
                "A023 | {version: 1, audience: east, title: {en: E, zh: 东}, classes: [sensitive], tables: [place]}",
                "A023 | {version: 1, audience: east, title: {en: E, zh: 东}, classes: [open], smallest_count: 0, tables: [place]}",
                "A024 | {version: 1, audience: east, title: {en: E, zh: 东}, classes: [personal], purpose: x, mode: 0644, tables: [place]}",
                "A024 | {version: 1, audience: east, title: {en: E, zh: 东}, classes: [open, internal], mode: 0644, tables: [place]}",
                "A024 | {version: 1, audience: east, title: {en: The public, zh: 东}, classes: [open, internal], tables: [place]}",
                "A024 | {version: 1, audience: east, title: {en: E, zh: 社会公众}, classes: [internal], tables: [place]}",
                "A024 | {version: 1, audience: east, title: {en: E, zh: 东}, purpose: Everyone, classes: [internal], tables: [place]}",
                "A024 | {version: 1, audience: public, title: {en: E, zh: 东}, classes: [internal], tables: [place]}",
                "A024 | {version: 1, audience: east, title: {en: E, zh: 东}, classes: [open], mode: 0644, tables: [event]}",
                "A024 | {version: 1, audience: east, title: {en: E, zh: 东}, classes: [open], mode: 0644, tables: [asset]}",
                "A024 | {version: 1, audience: east, title: {en: E, zh: 东}, classes: [open], mode: 0644, tables: [place_total]}"
            })
    void whatIsWrongWithTheWholeFileHasItsCode(String code, String yaml) throws IOException {
        assertThat(problems(yaml)).anyMatch(problem -> problem.contains(" " + code + " "));
    }

    @Test
    void eachProblemHasItsPlaceAndACandidate() throws IOException {
        assertThat(problems(HEAD + """
                tables: [plac, place]
                columns:
                  place: [comunity, owner]
                rows:
                  place: >-
                    floors > 3 and
                    communit = 'East'
                """))
                .containsExactly(
                        "audiences/east.yaml:5:10: error A020 unknown table \"plac\"; did you mean \"place\"?",
                        "audiences/east.yaml:7:11: error A012 table \"place\" has no column \"comunity\"; did you mean \"community\"?",
                        "audiences/east.yaml:7:21: error A021 column \"owner\" is personal, and the audience sees open;"
                                + " leave the column out, or add the class if the audience may see all that has it",
                        "audiences/east.yaml:11:5: error A012 unknown column \"communit\"; did you mean \"community\"?");
    }

    @Test
    void anAudienceWithItsPurposeMaySeeWhatTheAnalystsDoNot() throws IOException {
        assertThat(problems("""
                {version: 1, audience: east, title: {en: E, zh: 东}, classes: [open, personal], purpose: Fees, tables: [place]}
                """)).isEmpty();
    }

    @Test
    void whatFollowsOnlyFromAWrongSchemaIsNotTold() throws IOException {
        Files.writeString(folder.resolve("mappings/schema.yaml"), "version: [1");
        assertThat(problems(HEAD + "tables: [place]\nrows: {place: community = 'East'}"))
                .singleElement()
                .asString()
                .contains("S001");
    }

    private List<String> problems(String yaml) throws IOException {
        Files.writeString(folder.resolve("audiences/east.yaml"), yaml);
        Problems problems = new Problems();
        WorkspaceFiles.check(folder, problems);
        return problems.all().stream().map(Object::toString).toList();
    }
}
