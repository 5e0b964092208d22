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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A row of a corrected workbook, and what its receipt number stands for.
 *
 * @param unknown what a number that is none of ours is in this workbook
 */
record NumberedRow(String sheet, long row, Written written, Optional<KnownNumber> known, Refusal unknown) {

    /** Numbers that a message names. */
    private static final int NAMED = 5;

    /** All of a workbook. @param secret the workspace's own */
    static List<NumberedRow> of(Session session, NumberedRows numbers, String secret) throws SQLException {
        List<NumberedRow> all = new ArrayList<>();
        Refusal unknown = unknown(numbers, secret);
        for (var sheet : numbers.sheets().entrySet()) {
            for (var row : new TreeMap<>(sheet.getValue().rows()).entrySet()) {
                all.add(new NumberedRow(
                        sheet.getKey(),
                        row.getKey(),
                        row.getValue(),
                        KnownNumber.find(session, secret, row.getValue()),
                        unknown));
            }
        }
        return all;
    }

    /** Whose workbook it is says whether such a number was changed, or is of another district. */
    private static Refusal unknown(NumberedRows numbers, String secret) {
        boolean ours = numbers.sheets().values().stream()
                .flatMap(sheet -> sheet.rows().values().stream())
                .anyMatch(written -> written.isOurs(secret));
        if (ours || numbers.mark().filter(mark -> mark.isOurs(secret)).isPresent()) {
            return Refusal.CHANGED;
        }
        return numbers.mark().isPresent() ? Refusal.FOREIGN : Refusal.UNKNOWN;
    }

    /** Why none of the rows is wanted, for those who run the district. */
    static String whyNone(List<NumberedRow> others) {
        if (others.isEmpty()) {
            return "it is a returned workbook without its receipt numbers; the submitter sends it again with the column of receipt numbers as it was, or the whole ledger under another name";
        }
        Map<Refusal, List<String>> written = new TreeMap<>();
        others.forEach(row ->
                written.computeIfAbsent(row.refusal(), why -> new ArrayList<>()).add(row.written.text()));
        return "none of its rows is taken. "
                + written.entrySet().stream()
                        .map(each ->
                                named(each.getValue()) + ": " + each.getKey().in(Locale.ENGLISH))
                        .collect(Collectors.joining(" "));
    }

    private static String named(List<String> written) {
        return String.join(", ", written.subList(0, Math.min(NAMED, written.size())))
                + (written.size() > NAMED ? " and " + (written.size() - NAMED) + " more" : "");
    }

    /** Why it is not wanted, as its number stands. */
    Refusal refusal() {
        return known.map(number -> switch (number.status()) {
                    case "corrected" -> Refusal.AGAIN;
                    case "superseded" -> Refusal.NEWER_ISSUE;
                    case "dismissed" -> Refusal.TAKEN_BACK;
                    default -> unknown;
                })
                .orElse(unknown);
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
