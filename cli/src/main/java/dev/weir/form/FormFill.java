package dev.weir.form;

import dev.weir.form.FilledForm.Source;
import dev.weir.inquiry.Inquiry;
import dev.weir.inspect.Headings;
import dev.weir.markup.FrontSheet;
import dev.weir.markup.SheetMarks.Place;
import dev.weir.publish.PublishedDatabase;
import dev.weir.read.InputFile;
import dev.weir.read.grid.ColumnLetters;
import dev.weir.report.ReportLanguage;
import dev.weir.run.OpenWorkspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills somebody's own form: finds by its headings what each column means, in its rows who is meant, and writes what is known into empty cells. */
public final class FormFill {

    private final OpenWorkspace open;
    private final KnownPeople known;
    private final Headings headings;
    private final ReportLanguage language;

    /**
     * @param working where people are found
     * @param published what may be told of them
     */
    public FormFill(OpenWorkspace open, Inquiry working, PublishedDatabase published, ReportLanguage language) {
        this.open = open;
        this.known = new KnownPeople(open.schema(), open.decisions(), working, published);
        this.headings = new Headings(
                open.schema(),
                open.mappings().values().stream()
                        .map(mapping -> mapping.mapping())
                        .toList());
        this.language = language;
    }

    /**
     * @param scope the community whose people the form is filled with; empty if the form names them
     * @return what becomes of each sheet that has a header
     * @throws dev.weir.problem.WeirException when no sheet has one, or nothing says who is meant
     */
    public List<FilledForm> fill(InputFile file, Optional<String> scope, List<String> passwords) {
        List<BlankRows> sheets = BlankRows.of(file, passwords);
        if (sheets.isEmpty()) {
            throw file.refused(
                    "no row looks like the names of columns; a form has a header with at least three of them");
        }
        List<FilledForm> filled = new ArrayList<>();
        for (BlankRows sheet : sheets) {
            FilledSheet form = new FilledSheet(
                    sheet, headings.of(sheet.whole(), sheet.headings()), known, open.schema(), language);
            if (form.isKnown()) {
                filled.add(form.fill(file, scope, this::source));
            }
        }
        if (filled.isEmpty()) {
            throw file.refused("none of its columns is known: "
                    + String.join(", ", sheets.get(0).headings().values()));
        }
        if (scope.isEmpty() && filled.stream().allMatch(form -> form.rows() == 0)) {
            throw file.refused(
                    "it names nobody: fill in identity numbers, household numbers, or names with telephone or address;"
                            + " or take all of a community with --scope");
        }
        return filled;
    }

    private Source source(String cell, String heading, RowValues.Value value) {
        return known.origin(value.entity(), value.field(), value.id())
                .map(origin -> origin.source()
                        .map(source -> new Source(
                                cell,
                                heading,
                                department(source.department()),
                                String.valueOf(source.load()),
                                day(source.asOf())))
                        .orElseGet(() -> new Source(
                                cell,
                                heading,
                                FillTold.DECIDED.in(language, origin.decision().orElse("")),
                                "",
                                "")))
                .orElseGet(() -> new Source(cell, heading, "", "", ""));
    }

    private static String day(String moment) {
        return moment == null ? "" : moment.substring(0, Math.min(10, moment.length()));
    }

    private String department(String name) {
        return Optional.ofNullable(open.workspace().config().departments().get(name))
                .map(language::of)
                .orElse(name);
    }

    /** Says where a value comes from. */
    interface Sources {
        Source of(String cell, String heading, RowValues.Value value);
    }

    /** The last sheet of the filled form. @param filled all its sheets */
    public static FrontSheet sheet(List<FilledForm> filled, ReportLanguage language) {
        return SourceSheet.of(filled, language);
    }

    /** A place as spreadsheets name it. */
    static String cell(Place place) {
        return ColumnLetters.of(place.column()) + place.row();
    }
}
