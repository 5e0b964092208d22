package dev.weir.run;

import dev.weir.load.Correction.Row;
import dev.weir.returned.KnownNumber;
import dev.weir.returned.NumberedRows;
import dev.weir.returned.ReceiptNumber.Written;
import dev.weir.returned.Refusal;
import dev.weir.returned.RowCells;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A row of a corrected workbook, and what its receipt number stands for. */
record NumberedRow(String sheet, long row, Written written, Optional<KnownNumber> known) {

    /** All of a workbook. @param secret the workspace's own */
    static List<NumberedRow> of(Session session, NumberedRows numbers, String secret) throws SQLException {
        List<NumberedRow> all = new ArrayList<>();
        for (var sheet : numbers.sheets().entrySet()) {
            for (var row : new TreeMap<>(sheet.getValue().rows()).entrySet()) {
                all.add(new NumberedRow(
                        sheet.getKey(),
                        row.getKey(),
                        row.getValue(),
                        KnownNumber.find(session, secret, row.getValue())));
            }
        }
        return all;
    }

    /** Why it is not wanted, as its number stands. */
    Refusal refusal() {
        return known.map(number -> switch (number.status()) {
                    case "corrected" -> Refusal.AGAIN;
                    case "superseded" -> Refusal.NEWER_ISSUE;
                    case "dismissed" -> Refusal.TAKEN_BACK;
                    default -> Refusal.UNKNOWN;
                })
                .orElse(Refusal.UNKNOWN);
    }

    Row refused(Refusal why) {
        return new Row(
                sheet,
                row,
                written.text(),
                known.map(KnownNumber::number),
                known.map(KnownNumber::sheet).orElse(""),
                known.map(KnownNumber::row).orElse(0L),
                null,
                why.word());
    }

    /** A row of data that has no number, and so belongs to no rejected row. */
    static Row withoutNumber(String sheet, long row) {
        return new Row(sheet, row, "", Optional.empty(), "", 0L, null, Refusal.WITHOUT_NUMBER.word());
    }

    Row taken(RowCells cells) {
        KnownNumber number = known.orElseThrow();
        return new Row(
                sheet,
                row,
                written.text(),
                Optional.of(number.number()),
                number.sheet(),
                number.row(),
                cells.json(),
                null);
    }
}
