package dev.weir.report.xlsx;

import dev.weir.report.KeyNumber;
import dev.weir.report.ReportResult;
import dev.weir.report.ReportText;
import dev.weir.report.ReportWriter;
import dev.weir.report.ResultSection;
import dev.weir.report.ValueText;
import dev.weir.workbook.Block;
import dev.weir.workbook.Block.Look;
import dev.weir.workbook.Book;
import dev.weir.workbook.BookSheet;
import dev.weir.workbook.Figure;
import dev.weir.workbook.SheetNames;
import dev.weir.workbook.WorkbookWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A workbook: what was found at a glance, a sheet for each section, and how it is counted. */
public final class XlsxReport implements ReportWriter {

    @Override
    public String ending() {
        return "xlsx";
    }

    @Override
    public void write(ReportResult result, Path file) {
        WorkbookWriter.write(book(result), file);
    }

    private static Book book(ReportResult result) {
        List<String> names = SheetNames.of(Stream.of(
                        Stream.of(ReportText.OVERVIEW.in(result.language())),
                        result.sections().stream().map(ResultSection::title),
                        Stream.of(ReportText.COUNTED.in(result.language())))
                .flatMap(titles -> titles)
                .toList());
        List<BookSheet> sheets = new ArrayList<>();
        sheets.add(BookSheet.of(names.get(0), overview(result, names)));
        for (int index = 0; index < result.sections().size(); index++) {
            sheets.add(section(result, result.sections().get(index), names.get(index + 1)));
        }
        sheets.add(BookSheet.of(names.get(names.size() - 1), counted(result)));
        return new Book(result.title(), result.language().locale(), result.asOf(), sheets);
    }

    private static List<Block> overview(ReportResult result, List<String> names) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(Look.TITLE, result.title()));
        blocks.add(new Block.Text(Look.SUBTITLE, ofWhatAsOfWhen(result)));
        result.headline().ifPresent(headline -> blocks.add(new Block.Text(Look.STATEMENT, headline)));
        if (!result.description().isEmpty()) {
            blocks.add(new Block.Text(Look.PARAGRAPH, result.description()));
        }
        blocks.add(new Block.Figures(
                result.numbers().stream().map(XlsxReport::figure).toList()));
        blocks.add(new Block.Text(Look.HEADING, ReportText.SHEETS.in(result.language())));
        List<Block.Entry> entries = new ArrayList<>();
        for (int index = 0; index < result.sections().size(); index++) {
            entries.add(new Block.Entry(result.sections().get(index).title(), names.get(index + 1)));
        }
        entries.add(new Block.Entry(ReportText.COUNTED.in(result.language()), names.get(names.size() - 1)));
        blocks.add(new Block.Contents(entries));
        return blocks;
    }

    private static Figure figure(KeyNumber number) {
        return new Figure(
                number.column().title(),
                SectionTable.format(number.column(), true),
                number.value().orElse(null));
    }

    private static BookSheet section(ReportResult result, ResultSection section, String name) {
        return new BookSheet(
                name,
                List.of(
                        new Block.Text(Look.TITLE, section.title()),
                        new Block.Text(Look.SUBTITLE, result.title() + " · " + ofWhatAsOfWhen(result))),
                Optional.of(new SectionTable(result.language(), section).table()),
                List.of(new Block.Text(Look.NOTE, section.counted())));
    }

    private static List<Block> counted(ReportResult result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(Look.TITLE, ReportText.COUNTED.in(result.language())));
        blocks.add(new Block.Text(Look.SUBTITLE, result.title() + " · " + ofWhatAsOfWhen(result)));
        for (ResultSection section : result.sections()) {
            blocks.add(new Block.Text(Look.HEADING, section.title()));
            blocks.add(new Block.Text(Look.PARAGRAPH, section.counted()));
        }
        blocks.add(new Block.Text(Look.HEADING, ReportText.SOURCE.in(result.language())));
        blocks.add(new Block.Text(Look.PARAGRAPH, ReportText.MADE.in(result.language(), asOf(result))));
        return blocks;
    }

    /** {@code 海曙区 · 数据截至2026年8月1日 · 月份：2026-07}. */
    private static String ofWhatAsOfWhen(ReportResult result) {
        return Stream.concat(
                        Stream.of(result.district(), ReportText.AS_OF.in(result.language(), asOf(result))),
                        result.parameters().stream().map(parameter -> parameter.title() + " " + parameter.text()))
                .collect(Collectors.joining(" · "));
    }

    private static String asOf(ReportResult result) {
        return ValueText.day(result.asOf().toLocalDate(), result.language());
    }
}
