package dev.weir.read.excel;

import static dev.weir.read.grid.LedgerMappings.mapping;
import static dev.weir.read.grid.LedgerMappings.required;
import static dev.weir.read.grid.LedgerMappings.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.mapping.Mapping;
import dev.weir.problem.WeirException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that no Excel of today writes, and those that are damaged: they cost what they hold, not the workbook. */
class XlsOddRecordsTest {

    private static final int FORMULA = 0x0006;
    private static final int NUMBER = 0x0203;
    private static final int FORMAT = 0x041E;
    private static final int BOUND_SHEET = 0x0085;
    private static final int BOF = 0x0809;
    private static final Mapping HOUSES = mapping(required("no", "户号"), wanted("value", "值"));

    @TempDir
    Path folder;

    /** A record of the stream. */
    private record Biff(int sid, byte[] data) {
        int number(int at) {
            return ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getShort(at) & 0xFFFF;
        }
    }

    @Test
    void formulasOfOlderVersionsHaveTheirResults() throws IOException {
        for (int sid : new int[] {FORMULA, 0x0206, 0x0406}) {
            ReadLedger ledger = read(record -> record.sid() == FORMULA ? new Biff(sid, record.data()) : record);
            assertThat(ledger.rows()).contains("4|H3|7");
        }
    }

    @Test
    void numbersOfTheOldestVersionAreRead() throws IOException {
        ReadLedger ledger = read(record -> {
            if (record.sid() != NUMBER) {
                return record;
            }
            ByteBuffer old = ByteBuffer.allocate(15).order(ByteOrder.LITTLE_ENDIAN);
            old.put(record.data(), 0, 4).put(new byte[3]).put(record.data(), 6, 8);
            return new Biff(0x0003, old.array());
        });
        assertThat(ledger.rows()).containsExactly("2|H1|1.5", "3|H1|2.5", "4|H3|7");
    }

    @Test
    void aDamagedFormatCostsNoWorkbookAndIsTold() throws IOException {
        ReadLedger ledger = read(record -> {
            if (record.sid() == FORMAT) {
                record.data()[2] = (byte) 0xFF;
                record.data()[3] = (byte) 0x7F;
            }
            return record;
        });
        assertThat(ledger.rows()).contains("2|H1|1.5");
        assertThat(ledger.summary().notes()).anyMatch(note -> note.contains("of formats left out"));
    }

    @Test
    void aSheetWithoutRecordsIsLeftOutAndTold() throws IOException {
        ReadLedger ledger = read(record -> {
            if (record.sid() == BOUND_SHEET && record.data()[8] == (byte) 'X') {
                ByteBuffer.wrap(record.data()).order(ByteOrder.LITTLE_ENDIAN).putInt(0, 0xFFFFFF);
            }
            return record;
        });
        assertThat(ledger.rows()).contains("2|H1|1.5");
        assertThat(ledger.summary().notes())
                .contains(
                        "Sheet \"X\" is named in the workbook, but the cells are missing; look whether the department's"
                                + " own file has them.");
    }

    @Test
    void rowsInAnotherOrderArePutInOrder() throws IOException {
        List<Biff> cells = new ArrayList<>();
        byte[] stream = stream(workbook());
        List<Biff> records = new ArrayList<>();
        boolean first = true;
        int parts = 0;
        for (Biff record : records(stream)) {
            parts += record.sid() == BOF ? 1 : 0;
            if (parts == 2 && XlsCell.of((short) record.sid()) != null) {
                cells.add(record);
                first = false;
            } else {
                if (parts == 2 && !first) {
                    cells.sort(Comparator.comparingInt((Biff cell) -> cell.number(0))
                            .reversed());
                    records.addAll(cells);
                    cells.clear();
                    first = true;
                }
                records.add(record);
            }
        }
        assertThat(read(bytes(records)).rows()).containsExactly("2|H1|1.5", "3|H1|2.5", "4|H3|7");
    }

    @Test
    void anUnknownFormOfEncryptionIsAPassword() throws IOException {
        List<Biff> records = new ArrayList<>(records(stream(workbook())));
        records.add(1, new Biff(0x002F, new byte[] {1, 0, 9, 9, 9, 9}));
        assertThatThrownBy(() -> read(bytes(records)))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("protected by a password");
    }

    private static HSSFWorkbook workbook() {
        HSSFWorkbook workbook = new HSSFWorkbook();
        Sheet sheet = workbook.createSheet("S");
        row(sheet, 0, "户号").createCell(1).setCellValue("值");
        row(sheet, 1, "H1").createCell(1).setCellValue(1.5);
        sheet.createRow(2).createCell(1).setCellValue(2.5);
        row(sheet, 3, "H3").createCell(1).setCellFormula("3+4");
        sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
        workbook.createSheet("X");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return workbook;
    }

    private static Row row(Sheet sheet, int number, String text) {
        Row row = sheet.createRow(number);
        row.createCell(0).setCellValue(text);
        return row;
    }

    private static byte[] stream(HSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(bytes);
        }
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes.toByteArray()))) {
            return file.createDocumentInputStream("Workbook").readAllBytes();
        }
    }

    private static List<Biff> records(byte[] stream) {
        ByteBuffer in = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        List<Biff> records = new ArrayList<>();
        while (in.remaining() >= 4) {
            int sid = in.getShort() & 0xFFFF;
            byte[] data = new byte[in.getShort() & 0xFFFF];
            in.get(data);
            records.add(new Biff(sid, data));
        }
        return records;
    }

    /** The records as a stream; the entries of sheets name where they begin, in their order, unless they name a place behind the end. */
    private static byte[] bytes(List<Biff> records) {
        List<Integer> begins = new ArrayList<>();
        int position = 0;
        for (Biff record : records) {
            if (record.sid() == BOF) {
                begins.add(position);
            }
            position += 4 + record.data().length;
        }
        ByteBuffer out = ByteBuffer.allocate(position).order(ByteOrder.LITTLE_ENDIAN);
        int sheet = 1;
        for (Biff record : records) {
            if (record.sid() == BOUND_SHEET) {
                ByteBuffer entry = ByteBuffer.wrap(record.data()).order(ByteOrder.LITTLE_ENDIAN);
                int begin = begins.get(sheet++);
                entry.putInt(0, entry.getInt(0) == 0xFFFFFF ? 0xFFFFFF : begin);
            }
            out.putShort((short) record.sid())
                    .putShort((short) record.data().length)
                    .put(record.data());
        }
        return out.array();
    }

    private ReadLedger read(UnaryOperator<Biff> change) throws IOException {
        return read(bytes(records(stream(workbook())).stream().map(change).toList()));
    }

    private ReadLedger read(byte[] stream) throws IOException {
        Path file = folder.resolve("ledger.xls");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(stream), "Workbook");
            container.writeFilesystem(out);
        }
        return ReadLedger.of(file, HOUSES);
    }
}
