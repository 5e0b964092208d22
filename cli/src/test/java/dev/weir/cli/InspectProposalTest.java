package dev.weir.cli;

import static dev.weir.cli.Called.weir;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.docs.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code weir inspect --propose}: what it writes is right for {@code weir check}, and reads the file. */
class InspectProposalTest {

    @TempDir
    Path folder;

    private Path workspace;

    @BeforeEach
    void aWorkspaceWithoutMappings() throws IOException {
        workspace = Files.createDirectory(folder.resolve("ws"));
        Files.createDirectories(workspace.resolve("mappings/codes"));
        Files.writeString(workspace.resolve("weir.yaml"), """
                version: 1
                district: {en: Test District, zh: 测试区}
                zone: Asia/Shanghai
                language: en
                departments: {police: {en: Police, zh: 公安}, civil-affairs: {en: Civil Affairs, zh: 民政}}
                """);
        Files.copy(Documents.ROOT.resolve("mappings/schema.yaml"), workspace.resolve("mappings/schema.yaml"));
        try (Stream<Path> lists = Files.list(Documents.ROOT.resolve("mappings/codes"))) {
            for (Path list : lists.toList()) {
                Files.copy(list, workspace.resolve("mappings/codes").resolve(list.getFileName()));
            }
        }
    }

    @Test
    void aLedgerOfFamiliesIsProposedCheckedAndRead() throws IOException {
        Path ledger = file(
                "低保.csv",
                "望湖社区2026年8月低保台账,,,,,,,\n"
                        + "户号,户主姓名,身份证号,联系电话,家庭住址,补助金额(元),成员1姓名,成员1关系,成员2姓名,成员2关系,旧栏\n"
                        + "3302000009,陈强波,33020319710717777X,19990000064,永丰社区1幢1单元101室,2125.00,王丽,妻,陈明,子,甲\n"
                        + "3302000019,何秀,330203197403192480,19990000144,永丰社区1幢1单元102室,2080.00,,,,,乙\n");
        String mapping = propose(ledger, "civil-affairs", "civil-affairs-benefit-families");
        assertThat(mapping)
                .contains("head_id_number: person_id", "each: {member: [1, 2]}", "names: [\"旧栏\"]", "? nobody knows")
                .doesNotContain("陈强波");
        isRead(ledger, "civil-affairs-benefit-families", 2);
    }

    @Test
    void aListOfVehiclesIsProposedCheckedAndRead() throws IOException {
        Path ledger = file(
                "小区车辆.csv", "车牌号,车主,联系方式,登记日期\n浙B12345,张三,13812345678,2026-01-02\n浙B23456,李四,13912345678,2026-02-03\n");
        propose(ledger, "police", "police-vehicles");
        isRead(ledger, "police-vehicles", 2);
    }

    @Test
    void aMappingThatIsThereIsNamedWithWhatDiffers() throws IOException {
        Path ledger = file("车辆登记.csv", "车牌号,车主,联系方式,登记日期\n浙B12345,张三,13812345678,2026-01-02\n浙B23456,李四,,2026-02-03\n");
        propose(ledger, "police", "police-vehicles");
        Path later = file("车辆-2.csv", "车牌号,车主,颜色\n浙B12345,张三,红\n浙B23456,李四,白\n");
        Called called = weir("inspect", "-w", workspace.toString(), "--lang", "en", later.toString());
        assertThat(called.out())
                .contains("the mapping police-vehicles fits, missing here: 联系方式, 登记日期, not read by it: 颜色");
    }

    @Test
    void whatIsNotUnderstoodIsNotGuessed() throws IOException {
        Path ledger = file("其他.csv", "甲栏,乙栏\n一些文字,另一些\n更多文字,再一些\n");
        Called called = weir("inspect", "--propose", "-w", workspace.toString(), ledger.toString());
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.err()).contains("not clear enough for a proposal");
        assertThat(workspace.resolve("routes")).doesNotExist();
    }

    @Test
    void aProposalNeverTouchesAFileThatIsThere() throws IOException {
        Path ledger = file("车辆.csv", "车牌号,车主\n浙B12345,张三\n浙B23456,李四\n");
        propose(ledger, "police", "police-vehicles");
        Files.writeString(workspace.resolve("mappings/police-vehicles.yaml"), "mine");
        Called again =
                weir("inspect", "--propose", "-o", workspace.toString(), ledger.toString(), "--department", "police");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("it is there already");
        assertThat(workspace.resolve("mappings/police-vehicles.yaml")).hasContent("mine");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String propose(Path ledger, String department, String name) throws IOException {
        Called called =
                weir("inspect", "--propose", "-w", workspace.toString(), "--department", department, ledger.toString());
        assertThat(called.err()).isEmpty();
        Path mapping = workspace.resolve("mappings/" + name + ".yaml");
        assertThat(List.of(called.out().split("\n")))
                .containsExactly(
                        mapping.toString(),
                        workspace.resolve("routes/" + name + ".camel.yaml").toString());
        Called checked = weir("check", "-w", workspace.toString());
        assertThat(checked.out() + checked.err()).contains("0 errors");
        return Files.readString(mapping);
    }

    private void isRead(Path ledger, String mapping, int rows) {
        Called read = weir("convert", "-w", workspace.toString(), "--mapping", mapping, ledger.toString());
        assertThat(read.err()).contains("read by " + mapping + ", " + rows + " rows, 0 rejected");
    }
}
