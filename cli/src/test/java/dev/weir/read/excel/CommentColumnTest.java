package dev.weir.read.excel;

import static dev.weir.read.grid.LedgerMappings.commented;
import static dev.weir.read.grid.LedgerMappings.mapping;
import static dev.weir.read.grid.LedgerMappings.required;
import static dev.weir.read.grid.LedgerMappings.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.mapping.CellSpan;
import dev.weir.mapping.Column;
import dev.weir.mapping.Mapping;
import dev.weir.problem.StoppedException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Comments of cells as columns, in .xlsx and in .xls. */
class CommentColumnTest {

    private static final Column COMMENT = commented("note", null, false, CellSpan.OWN_ROW, "户主");
    private static final CellSpan ONCE = new CellSpan(Optional.of(CellSpan.Merged.ONCE), false, Optional.empty());

    @TempDir
    Path folder;

    static Stream<Workbook> workbooks() {
        return Stream.of(new XSSFWorkbook(), new HSSFWorkbook());
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void theCommentOfTheNamedColumnsCellIsTheValueOfItsRow(Workbook workbook) throws IOException {
        Sheet sheet = sheet(workbook);
        comment(row(sheet, 1, "H1", "张三"), 1, "2026年8月迁出", "");
        comment(row(sheet, 2, "H2", "李四"), 0, "户号待核", "");
        comment(row(sheet, 3, "H3", ""), 1, "户主未登记", "");

        assertThat(read(workbook, COMMENT)).containsExactly("2|H1|张三|2026年8月迁出", "3|H2|李四|", "4|H3||户主未登记");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void theNameOfTheAuthorThatTheProgramWritesFirstIsLeftOut(Workbook workbook) throws IOException {
        Sheet sheet = sheet(workbook);
        comment(row(sheet, 1, "H1", "张三"), 1, "王某某:\n租住，房东另住", "王某某");
        comment(row(sheet, 2, "H2", "李四"), 1, "电话:13800000000", "王某某");

        assertThat(read(workbook, COMMENT)).containsExactly("2|H1|张三|租住，房东另住", "3|H2|李四|电话:13800000000");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void ofAConversationWhatPeopleWroteIsTheValue(Workbook workbook) throws IOException {
        Sheet sheet = sheet(workbook);
        String english =
                "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will"
                        + " get removed if the file is opened in a newer version of Excel. Learn more:"
                        + " https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n    已迁出\nReply:\n    8月";
        String chinese = "[线程批注]\n\n你的Excel版本可读取此线程批注; 但如果在更新版本的Excel中打开文件，则对批注所作的任何改动都将被删除。"
                + "了解详细信息: https://go.microsoft.com/fwlink/?linkid=870924\n\n注释:\n    空置\n回复:\n    属实";
        comment(row(sheet, 1, "H1", "张三"), 1, english, "tc={0001}");
        comment(row(sheet, 2, "H2", "李四"), 1, chinese, "tc={0002}");

        assertThat(read(workbook, COMMENT)).containsExactly("2|H1|张三|已迁出\n8月", "3|H2|李四|空置\n属实");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void aPatternCutsTheValueOutAndWhatItFindsTwiceStandsThereTwice(Workbook workbook) throws IOException {
        Sheet sheet = sheet(workbook);
        comment(row(sheet, 1, "H1", "张三"), 1, "迁出日期：2026-08-03", "");
        comment(row(sheet, 2, "H2", "李四"), 1, "迁出日期：2026-08-03，更正 迁出日期：2026-08-13", "");
        comment(row(sheet, 3, "H3", "王五"), 1, "在住", "");

        assertThat(read(workbook, commented("note", "迁出日期：([0-9-]+)", false, CellSpan.OWN_ROW, "户主")))
                .containsExactly("2|H1|张三|2026-08-03", "3|H2|李四|2026-08-03\n2026-08-13", "4|H3|王五|");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void theCommentOfAMergedCellSpeaksForEachOfItsRowsUnlessTheMappingSaysOnce(Workbook workbook) throws IOException {
        Sheet sheet = sheet(workbook);
        comment(row(sheet, 1, "H1", "张三"), 1, "合租", "");
        row(sheet, 2, "H2", null);
        row(sheet, 3, "H3", "王五");
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));

        assertThat(read(workbook, COMMENT)).containsExactly("2|H1|张三|合租", "3|H2|张三|合租", "4|H3|王五|");
        assertThat(read(workbook, commented("note", null, false, ONCE, "户主")))
                .containsExactly("2|H1|张三|合租", "3|H2|张三|", "4|H3|王五|");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void aStruckPartOfACommentIsNoPartOfItsValue(Workbook workbook) throws IOException {
        Sheet sheet = sheet(workbook);
        Font struck = workbook.createFont();
        struck.setStrikeout(true);
        RichTextString text = workbook.getCreationHelper().createRichTextString("七月迁出八月迁出");
        text.applyFont(0, 4, struck);
        comment(row(sheet, 1, "H1", "张三"), 1, text, "");

        assertThat(read(workbook, COMMENT)).containsExactly("2|H1|张三|八月迁出");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void aColumnThatTheHeaderLacksHoldsTheWorkbookUnlessItIsOptional(Workbook workbook) throws IOException {
        row(sheet(workbook), 1, "H1", "张三");
        Path file = save(workbook);

        assertThatThrownBy(() -> ReadLedger.of(file, houses(commented("note", null, false, CellSpan.OWN_ROW, "备注"))))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("lacks 备注");
        assertThat(ReadLedger.of(file, houses(commented("note", null, true, CellSpan.OWN_ROW, "备注")))
                        .rows())
                .containsExactly("2|H1|张三|");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void aWorkbookWithoutCommentsHasNoValues(Workbook workbook) throws IOException {
        row(sheet(workbook), 1, "H1", "张三");

        assertThat(read(workbook, COMMENT)).containsExactly("2|H1|张三|");
    }

    private List<String> read(Workbook workbook, Column note) throws IOException {
        return ReadLedger.of(save(workbook), houses(note)).rows();
    }

    private static Mapping houses(Column note) {
        return mapping(required("no", "户号"), wanted("head", "户主"), note);
    }

    private Path save(Workbook workbook) throws IOException {
        Path file = folder.resolve("test.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    private static Sheet sheet(Workbook workbook) {
        Sheet sheet = workbook.createSheet("S");
        row(sheet, 0, "户号", "户主");
        return sheet;
    }

    private static Row row(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
        return row;
    }

    private static void comment(Row row, int column, String text, String author) {
        comment(row, column, row.getSheet().getWorkbook().getCreationHelper().createRichTextString(text), author);
    }

    private static void comment(Row row, int column, RichTextString text, String author) {
        ClientAnchor anchor = row.getSheet().getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setCol1(column);
        anchor.setRow1(row.getRowNum());
        anchor.setCol2(column + 2);
        anchor.setRow2(row.getRowNum() + 3);
        Drawing<?> drawing = row.getSheet().getDrawingPatriarch() == null
                ? row.getSheet().createDrawingPatriarch()
                : row.getSheet().getDrawingPatriarch();
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(text);
        comment.setAuthor(author);
        row.getCell(column).setCellComment(comment);
    }
}
