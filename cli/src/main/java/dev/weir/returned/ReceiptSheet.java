package dev.weir.returned;

import dev.weir.markup.FrontSheet;
import dev.weir.markup.FrontSheet.Line;
import dev.weir.markup.FrontSheet.Look;
import dev.weir.problem.HeldCode;
import dev.weir.problem.MessageCode;
import dev.weir.report.ReportLanguage;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a receipt says: what became of an input, and what to do now. */
final class ReceiptSheet {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<Integer> WIDTHS = List.of(16, 18, 10, 66);

    private final Locale language;
    private final DueReceipt due;
    private final String name;
    private final Optional<String> returned;
    private final Optional<CorrectionCounts> corrected;
    private final List<Refusal> refusals;

    /**
     * @param name the file's name, as the clerk knows it
     * @param returned the name of the workbook of wrong rows
     * @param corrected of a corrected workbook: what became of its rows
     * @param refusals why rows of it were not taken, each reason once
     */
    ReceiptSheet(
            Locale language,
            DueReceipt due,
            String name,
            Optional<String> returned,
            Optional<CorrectionCounts> corrected,
            List<Refusal> refusals) {
        this.language = language;
        this.due = due;
        this.name = name;
        this.returned = returned;
        this.corrected = corrected;
        this.refusals = List.copyOf(refusals);
    }

    FrontSheet sheet(List<WrongRow> wrong, List<List<String>> warnings) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(Look.TITLE, result()));
        String mark = ReturnedWorkbook.RECEIPT_MARK + due.number();
        lines.add(Line.of(Look.NOTE, ReturnedText.NUMBER.in(language, mark, TIME.format(due.at()))));
        lines.add(Line.of(Look.TEXT, ReturnedText.FILE.in(language, name)));
        if (isDone()) {
            lines.add(Line.of(Look.TEXT, counts()));
        }
        if (isAnswered()) {
            lines.add(Line.of(Look.TEXT, due.error()));
        }
        why().ifPresent(why -> lines.add(Line.of(Look.TEXT, ReturnedText.WHY.in(language, why))));
        lines.add(Line.of(Look.TEXT, ReturnedText.DO.in(language, toDo())));
        if (due.counts().warned() > 0 && corrected.isEmpty()) {
            lines.add(Line.of(
                    Look.TEXT, ReturnedText.WARNINGS.in(language, due.counts().warned())));
        }
        table(lines, wrong, warnings);
        if (!due.error().isEmpty() && !isDone() && !isAnswered()) {
            lines.add(Line.of(Look.NOTE, ReturnedText.DETAIL.in(language, due.error())));
        }
        return new FrontSheet(ReturnedText.RECEIPT.in(language), WIDTHS, lines);
    }

    /** The same in one line. */
    String line() {
        String counts = isDone() ? " " + counts() : isAnswered() ? " " + due.error() : "";
        String why =
                why().map(text -> " " + ReturnedText.WHY.in(language, text)).orElse("");
        return TIME.format(due.at()) + "  " + name + "  " + result()
                + ReportLanguage.of(language).say(".", "。") + counts + why + " "
                + ReturnedText.DO.in(language, toDo());
    }

    private boolean isAnswered() {
        return due.status().equals("answered");
    }

    private boolean isDone() {
        return due.status().equals("done");
    }

    private void table(List<Line> lines, List<WrongRow> wrong, List<List<String>> warnings) {
        List<Line> rows = new ArrayList<>();
        for (WrongRow row : wrong) {
            row.faults()
                    .forEach(fault -> rows.add(
                            Line.of(Look.ROW, row.receipt(), row.sheet(), String.valueOf(row.row()), fault.message())));
        }
        warnings.forEach(warning -> rows.add(new Line(Look.ROW, warning)));
        if (rows.isEmpty()) {
            return;
        }
        lines.add(Line.of(
                Look.HEADER,
                ReturnedText.ROW_NUMBER.in(language),
                ReturnedText.SHEET.in(language),
                ReturnedText.ROW.in(language),
                ReturnedText.WHAT.in(language)));
        lines.addAll(rows.subList(0, Math.min(rows.size(), WrongRows.MOST_LISTED)));
    }

    private String result() {
        return switch (due.status()) {
            case "done" -> resultOfLoad();
            case "unchanged" -> ReturnedText.UNCHANGED.in(language);
            case "answered" -> ReturnedText.ANSWERED.in(language);
            case "superseded" -> ReturnedText.SUPERSEDED.in(language);
            case "failed" -> ReturnedText.FAILED.in(language);
            case "unclaimed" -> ReturnedText.UNCLAIMED.in(language);
            default -> ReturnedText.HELD.in(language);
        };
    }

    private String resultOfLoad() {
        if (due.counts().rejected() > 0) {
            return ReturnedText.PARTLY.in(language, due.counts().rejected());
        }
        return refused() > 0 ? ReturnedText.NOT_TAKEN.in(language, refused()) : ReturnedText.ACCEPTED.in(language);
    }

    private long refused() {
        return corrected.map(CorrectionCounts::refused).orElse(0L);
    }

    private String counts() {
        if (corrected.isPresent()) {
            CorrectionCounts rows = corrected.get();
            return ReturnedText.CORRECTED.in(
                    language,
                    rows.right(),
                    rows.wrong(),
                    rows.refused(),
                    due.counts().rejected());
        }
        DueReceipt.Counts counts = due.counts();
        return ReturnedText.COUNTS.in(
                language, counts.added(), counts.changed(), counts.unchanged(), counts.rejected(), counts.removed());
    }

    private Optional<String> why() {
        return held().map(code ->
                code == HeldCode.RECEIPTS_UNUSABLE ? whyUnusable() : code.sentence(language.getLanguage()));
    }

    private Optional<HeldCode> held() {
        return MessageCode.find(HeldCode.class, due.code());
    }

    private String whyUnusable() {
        if (refusals.isEmpty()) {
            return ReturnedText.NUMBERS_GONE.in(language);
        }
        return refusals.size() == 1 ? refusals.get(0).why(language) : ReturnedText.NUMBERS_MIXED.in(language);
    }

    private String toDo() {
        return switch (due.status()) {
            case "done" -> afterLoad();
            case "unchanged" -> ReturnedText.NOTHING.in(language);
            case "answered" -> ReturnedText.ANSWER_MORE.in(language);
            case "superseded" -> ReturnedText.NEWEST.in(language);
            case "failed" -> ReturnedText.ASK_FAILED.in(language);
            case "unclaimed" -> ReturnedText.ASK_UNCLAIMED.in(language);
            default ->
                held().filter(HeldCode::isOfReturned)
                        .map(code -> numbersToDo())
                        .orElseGet(() -> ReturnedText.ASK_HELD.in(language, due.number()));
        };
    }

    private String numbersToDo() {
        return refusals.size() == 1 ? refusals.get(0).toDo(language) : ReturnedText.ASK_NUMBERS.in(language);
    }

    private String afterLoad() {
        if (due.counts().rejected() == 0) {
            return refused() > 0 ? ReturnedText.ASK_NOT_TAKEN.in(language) : ReturnedText.NOTHING.in(language);
        }
        return returned.map(file -> ReturnedText.OPEN_RETURNED.in(language, file))
                .orElseGet(() -> ReturnedText.NOT_RETURNED.in(language));
    }
}
