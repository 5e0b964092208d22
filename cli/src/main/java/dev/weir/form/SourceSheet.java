package dev.weir.form;

import dev.weir.form.FilledForm.Source;
import dev.weir.markup.FrontSheet;
import dev.weir.markup.FrontSheet.Line;
import dev.weir.markup.FrontSheet.Look;
import dev.weir.report.ReportLanguage;
import java.util.ArrayList;
import java.util.List;

/** The sheet of a filled form that says where its values come from and what is missing. */
final class SourceSheet {

    private static final List<Integer> WIDTHS = List.of(10, 24, 24, 12, 16);

    private SourceSheet() {}

    static FrontSheet of(List<FilledForm> forms, ReportLanguage language) {
        List<Line> lines = new ArrayList<>();
        int cells = forms.stream().mapToInt(form -> form.cells().size()).sum();
        lines.add(Line.of(Look.TITLE, FillTold.TITLE.in(language)));
        lines.add(Line.of(Look.TEXT, FillTold.INTRODUCTION.in(language, cells)));
        for (FilledForm form : forms) {
            lines.add(Line.of(Look.TEXT, form.sheet()));
            if (!form.unknown().isEmpty()) {
                String names = String.join(language.say(", ", "、"), form.unknown());
                lines.add(Line.of(Look.TEXT, FillTold.UNKNOWN.in(language, names)));
            }
            if (!form.missing().isEmpty()) {
                lines.add(Line.of(Look.TEXT, FillTold.MISSING.in(language)));
                form.missing().forEach(sentence -> lines.add(Line.of(Look.TEXT, sentence)));
            }
            lines.add(new Line(
                    Look.HEADER,
                    List.of(
                            FillTold.CELL.in(language),
                            FillTold.COLUMN.in(language),
                            FillTold.DEPARTMENT.in(language),
                            FillTold.LOAD.in(language),
                            FillTold.DAY.in(language))));
            for (Source source : form.sources()) {
                lines.add(new Line(
                        Look.ROW,
                        List.of(source.cell(), source.heading(), source.department(), source.load(), source.day())));
            }
        }
        return new FrontSheet(FillTold.SHEET.in(language), WIDTHS, lines);
    }
}
