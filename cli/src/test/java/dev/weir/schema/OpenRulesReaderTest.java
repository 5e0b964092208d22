package dev.weir.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenRulesReaderTest {

    private static final String ENTITIES = """
            entities:
              resident:
                title: {en: Resident, zh: 居民}
                fields:
                  name: {type: text, class: personal, title: {en: Name, zh: 姓名}}
              organization:
                title: {en: Organization, zh: 单位}
                fields:
                  name: {type: text, class: internal, title: {en: Name, zh: 名称}}
                  phone: {type: text, class: personal, title: {en: Phone, zh: 电话}}
              asset:
                title: {en: Asset, zh: 设备}
                fields:
                  asset_type: {type: code, list: asset_type, class: open, title: {en: Type, zh: 类别}}
                  name: {type: text, class: internal, title: {en: Name, zh: 名称}}
                  plate: {type: text, class: personal, title: {en: Plate, zh: 车牌}}
                  attributes: {type: json, class: internal, title: {en: More, zh: 其他}}
                  organization: {type: ref, entity: organization, class: internal, title: {en: Organization, zh: 单位}}
                  owner: {type: ref, entity: resident, class: internal, title: {en: Owner, zh: 所有人}}
            """;

    private final Problems problems = new Problems();

    @Test
    void whatIsTiedToPeopleOrPrivateCanNeverBeOpen() {
        read(
                "{resident: {fields: [name]}, a: {entity: asset, fields: [plate, attributes, owner.name, organization.phone]}}");

        assertThat(messages())
                .containsExactly(
                        "schema.yaml:2:12: error S021 rows of \"resident\" can never be open: they are about people; a feed may count them:"
                                + " see count in docs/open-data.md",
                        "schema.yaml:2:68: error S021 \"asset.plate\" is personal; remove it: only open and internal fields can leave",
                        "schema.yaml:2:75: error S021 \"asset.attributes\" is of type json, which can hold anything; remove it: only open"
                                + " and internal fields can leave",
                        "schema.yaml:2:87: error S021 \"owner.name\" tells of a resident, which can never be open; remove it",
                        "schema.yaml:2:99: error S021 \"organization.phone\" is personal; remove it: only open and internal fields can"
                                + " leave");
    }

    @Test
    void saysWhatIsNoFieldWithAValueOfItsOwn() {
        read("{a: {entity: assets, fields: [name]}, asset: {fields: [nam, organization, name.x, name, name]}}");

        assertThat(messages())
                .containsExactly(
                        "schema.yaml:2:24: error S011 unknown entity \"assets\"; did you mean \"asset\"?",
                        "schema.yaml:2:66: error S014 unknown field \"nam\" of asset; did you mean \"name\"?",
                        "schema.yaml:2:71: error S020 \"organization\" leads to another row, whose number nobody may have; name a field of"
                                + " it, such as organization.name",
                        "schema.yaml:2:85: error S020 \"name\" is no reference, so it has no \"x\"; write name",
                        "schema.yaml:2:99: error S020 two columns would be called \"name\"; remove one");
    }

    private Optional<Schema> read(String open) {
        CodeList types = new CodeList("asset_type", List.of(code("lift"), code("camera"), code("lamp")));
        return SchemaParser.parse(
                "version: 1\nopen_for: " + open + "\n" + ENTITIES, "schema.yaml", List.of(types), problems);
    }

    private static CodeList.Code code(String code) {
        return new CodeList.Code(code, new Title(code, code), List.of());
    }

    private List<String> messages() {
        return problems.all().stream().map(Problem::toString).toList();
    }
}
