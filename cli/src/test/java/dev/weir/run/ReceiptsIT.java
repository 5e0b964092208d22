package dev.weir.run;

import static dev.weir.run.NightWorkspace.household;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptsIT {

    private static final String ROUTE = "civil-affairs-subsidy";

    @TempDir
    Path root;

    @Test
    void answersEachFileAndGivesWrongRowsBack() throws IOException {
        NightWorkspace workspace = NightWorkspace.in(root);
        Path returned = Files.createDirectory(root.resolve("returned"));
        workspace.write("inbox/civil-affairs/一社区/低保台账2026年8月.xlsx", ledger(List.of()));
        List<List<String>> wrong = new ArrayList<>();
        wrong.add(household("", "没有户号"));
        workspace.write("inbox/civil-affairs/二社区/低保台账2026年8月.xlsx", ledger(wrong));
        workspace.write(
                "inbox/civil-affairs/二社区/低保说明.xlsx", NightWorkspace.workbook("说明", "x", List.of("a"), List.of()));

        RunSummary summary = workspace.run(ROUTE);

        assertThat(summary.failures()).isEmpty();
        if (System.getProperty("weir.keep") != null) {
            keep(returned, Path.of(System.getProperty("weir.keep")));
        }
        Path folder = returned.resolve("civil-affairs/二社区");
        assertThat(names(returned.resolve("civil-affairs/一社区"))).containsExactly("回执-1-低保台账2026年8月.xlsx", "回执.txt");
        assertThat(names(folder))
                .containsExactly("回执-2-低保台账2026年8月.xlsx", "回执-3-低保说明.xlsx", "回执.txt", "退回-2-低保台账2026年8月.xlsx");
        assertThat(Files.readString(returned.resolve("civil-affairs/一社区/回执.txt"), StandardCharsets.UTF_8))
                .contains("低保台账2026年8月.xlsx  已收到，全部入库。 各行情况：新增3行")
                .contains("现在请做：无需处理。");
        assertThat(Files.readString(folder.resolve("回执.txt"), StandardCharsets.UTF_8))
                .contains("已收到，有1行需要改正")
                .contains("打开本文件夹中的“退回-2-低保台账2026年8月.xlsx”")
                .contains("已收到，但暂未入库");
        assertThat(Files.getPosixFilePermissions(folder.resolve("退回-2-低保台账2026年8月.xlsx")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (Workbook book =
                WorkbookFactory.create(folder.resolve("退回-2-低保台账2026年8月.xlsx").toFile())) {
            Sheet sheet = book.getSheetAt(1);
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            assertThat(cell(sheet, 1, 9)).isEqualTo("回执号");
            assertThat(cell(sheet, 2, 1)).isEqualTo("没有户号");
            assertThat(cell(sheet, 2, 9)).matches("R1-[A-Z2-9]{4}");
            assertThat(sheet.getRow(2).getCell(0).getCellComment().getString().getString())
                    .contains("户号");
        }
        // nothing is written twice
        Files.delete(folder.resolve("回执-2-低保台账2026年8月.xlsx"));
        workspace.run(ROUTE);
        assertThat(names(folder)).hasSize(3);

        // a share that is away, and comes back
        Files.move(returned, root.resolve("elsewhere"));
        workspace.write("inbox/civil-affairs/一社区/低保台账2026年9月.xlsx", ledger(List.of()));
        assertThat(workspace.run(ROUTE).failures()).singleElement().satisfies(failure -> assertThat(failure.message())
                .contains("the folder for receipts is not there"));
        Files.move(root.resolve("elsewhere"), returned);
        assertThat(workspace.run(ROUTE).failures()).isEmpty();
        assertThat(names(returned.resolve("civil-affairs/一社区"))).contains("回执-4-低保台账2026年9月.xlsx");
    }

    private static byte[] ledger(List<List<String>> more) {
        List<List<String>> rows =
                new ArrayList<>(List.of(household("H1", "张三"), household("H2", "李四"), household("H3", "王五")));
        rows.addAll(more);
        return NightWorkspace.workbook("低保", "低保台账", NightWorkspace.HEADER, rows);
    }

    private static String cell(Sheet sheet, int row, int column) {
        Row there = sheet.getRow(row);
        Cell cell = there.getCell(column);
        return cell == null ? "" : cell.toString();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void keep(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }
}
