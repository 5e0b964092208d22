package dev.weir.cli;

import static dev.weir.cli.Called.weir;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.docs.Documents;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

    @Test
    void theProposalLoadsTheFileInARun() throws IOException {
        Path ledger = file(
                "小区车辆.csv", "车牌号,车主,联系方式,登记日期\n浙B12345,张三,13812345678,2026-01-02\n浙B23456,李四,13912345678,2026-02-03\n");
        propose(ledger, "police", "police-vehicles");
        Path inbox = Files.createDirectories(workspace.resolve("inbox/police/甲"));
        Files.setLastModifiedTime(
                Files.copy(ledger, inbox.resolve("小区车辆.csv")), FileTime.from(Instant.parse("2026-03-01T00:00:00Z")));
        Called run = weir("run", "--no-publish", "-w", workspace.toString());
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).containsPattern("done +police-vehicles +inbox/police/甲/小区车辆.csv +2 +2 ");
    }

    @Test
    void whatCannotBeReadIsToldAndTheOthersAreShown() throws Exception {
        Path broken = file("坏.xlsx", "PK\u0003\u0004 no workbook");
        Path closed = folder.resolve("密.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("车辆");
            List<List<String>> lines = List.of(
                    List.of("车牌号", "车主", "联系方式"),
                    List.of("浙B12345", "张三", "13812345678"),
                    List.of("浙B23456", "李四", "13912345678"));
            for (int row = 0; row < lines.size(); row++) {
                Row line = sheet.createRow(row);
                for (int column = 0; column < 3; column++) {
                    line.createCell(column).setCellValue(lines.get(row).get(column));
                }
            }
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("秘密");
            try (OutputStream stream = encryptor.getDataStream(container)) {
                book.write(stream);
            }
            try (OutputStream out = Files.newOutputStream(closed)) {
                container.writeFilesystem(out);
            }
        }
        String[] command = {"inspect", broken.toString(), closed.toString(), "--lang", "en", "-w", workspace.toString()
        };
        Called called = weir(command);
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.err())
                .contains("坏.xlsx", "密.xlsx", "protected by a password")
                .doesNotContain("Exception");
        List<String> known = new ArrayList<>(List.of(command));
        known.add("--password-file");
        known.add(file("passwords", "秘密\n").toString());
        called = weir(known.toArray(new String[0]));
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.out()).contains("车牌号", "plate").doesNotContain("浙B12345");
    }

    @Test
    void theTablesOfADatabaseAreSeenAsLedgersAre() throws Exception {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + workspace.resolve("old.sqlite"));
                Statement statement = database.createStatement()) {
            statement.executeUpdate("CREATE TABLE \"车 辆\" (plate TEXT, owner TEXT, phone TEXT)");
            statement.executeUpdate(
                    "INSERT INTO \"车 辆\" VALUES ('浙B12345', '张三', '13812345678'), ('浙B23456', '李四', NULL)");
            statement.executeUpdate("CREATE TABLE log (id INTEGER, text TEXT, at TEXT)");
        }
        Files.writeString(
                workspace.resolve("weir.yaml"),
                "databases: {old: {url: \"jdbc:sqlite:old.sqlite\"}}\n",
                StandardOpenOption.APPEND);
        Called called = weir("inspect", "--database", "old", "车 辆", "--lang", "en", "-w", workspace.toString());
        assertThat(called.code()).as(called.err()).isZero();
        assertThat(called.out())
                .contains("a table of the database old", "plate", "138********")
                .doesNotContain("13812345678", "log");
        assertThat(weir("inspect", "--database", "old", "logs", "-w", workspace.toString())
                        .err())
                .contains("it has no table \"logs\"; did you mean \"log\"?");
        assertThat(weir("inspect", "--database", "olds", "-w", workspace.toString())
                        .err())
                .contains("weir.yaml has no database of this name; did you mean \"old\"?");
        assertThat(weir("inspect", "--database", "old", "--propose", "-w", workspace.toString())
                        .code())
                .isEqualTo(2);
        assertThat(weir("inspect", "-w", workspace.toString()).code()).isEqualTo(2);
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
