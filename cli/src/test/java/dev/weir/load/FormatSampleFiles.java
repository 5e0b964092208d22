package dev.weir.load;

import com.healthmarketscience.jackcess.ColumnBuilder;
import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.Database.FileFormat;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.Table;
import com.healthmarketscience.jackcess.TableBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the files of {@code samples/formats} that no text editor writes: those in GB18030 and the binary ones. */
final class FormatSampleFiles {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int MEMO_BLOCK = 64;

    private final Path folder;

    FormatSampleFiles(Path folder) {
        this.folder = folder;
    }

    void write() throws IOException, SQLException {
        Files.writeString(folder.resolve("delimited/facilities.csv"), """
                公共设施台账;
                设施编号;设施名称
                F-001;"路灯; 云丰路"
                F-002;井盖
                """, GB18030);
        Files.writeString(folder.resolve("fixed/register.txt"), "H001张三      3\nH002欧阳小明 12\n", GB18030);
        workbook(new XSSFWorkbook(), folder.resolve("excel/housing.xlsx"));
        workbook(new HSSFWorkbook(), folder.resolve("excel/housing.xls"));
        dbase(folder.resolve("dbase/register.zip"));
        access(folder.resolve("access/property.accdb"));
        sqlite(folder.resolve("sqlite/meters.sqlite"));
    }

    private static void workbook(Workbook workbook, Path file) throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            for (String building : List.of("1幢", "2幢")) {
                Sheet sheet = workbook.createSheet(building);
                row(sheet, 0, "云丰小区" + building + "房屋台账");
                sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
                row(sheet, 1, "户号", "户主", "联系电话");
                String number = building.substring(0, 1);
                row(sheet, 2, number + "-101", "张三", 19990000101L);
                row(sheet, 3, number + "-102", "李四", "同上");
                row(sheet, 4, "合计", "2户");
            }
            workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("每幢一张表");
            workbook.write(out);
        }
    }

    private static void row(Sheet sheet, int place, Object... cells) {
        Row row = sheet.createRow(place);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Long number) {
                row.createCell(i).setCellValue(number);
            } else {
                row.createCell(i).setCellValue((String) cells[i]);
            }
        }
    }

    /** A Visual FoxPro table (code page 936) and its memo file. */
    private static void dbase(Path file) throws IOException {
        int header = 32 + 3 * 32 + 1 + 263;
        int length = 1 + 4 + 12 + 4;
        ByteBuffer table = ByteBuffer.allocate(header + 2 * length + 1).order(ByteOrder.LITTLE_ENDIAN);
        table.put(0, (byte) 0x30).put(1, (byte) 126).put(2, (byte) 3).put(3, (byte) 5);
        table.putInt(4, 2).putShort(8, (short) header).putShort(10, (short) length);
        table.put(28, (byte) 0x02).put(29, (byte) 0x7A);
        field(table, 0, "HH_NO", 'C', 4, 1);
        field(table, 1, "HZ", 'C', 12, 5);
        field(table, 2, "NOTE", 'M', 4, 17);
        table.put(32 + 3 * 32, (byte) 0x0D);
        record(table, header, "H001", "张三", 8);
        record(table, header + length, "H002", "欧阳小明", 0);
        table.put(header + 2 * length, (byte) 0x1A);
        byte[] note = "两户合住，水表共用".getBytes(GB18030);
        byte[] memo = ByteBuffer.allocate(9 * MEMO_BLOCK + MEMO_BLOCK)
                .putShort(6, (short) MEMO_BLOCK)
                .putInt(8 * MEMO_BLOCK, 1)
                .putInt(8 * MEMO_BLOCK + 4, note.length)
                .put(8 * MEMO_BLOCK + 8, note)
                .array();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), GB18030)) {
            for (String name : List.of("户册.dbf", "户册.fpt")) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(java.time.LocalDateTime.of(2026, 3, 5, 0, 0));
                zip.putNextEntry(entry);
                zip.write(name.endsWith("dbf") ? table.array() : memo);
            }
        }
    }

    private static void field(ByteBuffer table, int place, String name, char type, int length, int offset) {
        int at = 32 + place * 32;
        table.put(at, name.getBytes(StandardCharsets.US_ASCII)).put(at + 11, (byte) type);
        table.putInt(at + 12, offset).put(at + 16, (byte) length);
    }

    private static void record(ByteBuffer table, int at, String number, String head, int memo) {
        byte[] name = head.getBytes(GB18030);
        table.put(at, (byte) ' ').put(at + 1, number.getBytes(StandardCharsets.US_ASCII));
        table.put(at + 5, " ".repeat(12).getBytes(StandardCharsets.US_ASCII)).put(at + 5, name);
        table.putInt(at + 17, memo);
    }

    private static void access(Path file) throws IOException {
        Files.deleteIfExists(file);
        try (Database database = DatabaseBuilder.create(FileFormat.V2010, file.toFile())) {
            Table table = new TableBuilder("住户")
                    .addColumn(new ColumnBuilder("户号", DataType.TEXT))
                    .addColumn(new ColumnBuilder("户主", DataType.TEXT))
                    .toTable(database);
            table.addRow("H1", "张三");
            table.addRow("H2", "李四");
        }
    }

    private static void sqlite(Path file) throws IOException, SQLException {
        Files.deleteIfExists(file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE meter (no TEXT, maker TEXT, closed_on TEXT)");
            statement.execute(
                    "INSERT INTO meter VALUES ('M-001', '宁波水表', NULL), ('M-002', '三川', NULL), ('M-003', '三川', '2025-12-31')");
        }
    }
}
