package dev.weir.form;

import dev.weir.form.BlankRows.Line;
import dev.weir.form.FilledForm.Source;
import dev.weir.form.RowValues.Value;
import dev.weir.inspect.Headings.Meant;
import dev.weir.markup.SheetMarks.Place;
import dev.weir.read.InputFile;
import dev.weir.report.ReportLanguage;
import dev.weir.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fills one sheet of a form. */
final class FilledSheet {

    /** What is written into every form and is nobody's. */
    private static final String RUNNING = "line_no";

    private final BlankRows sheet;
    private final Map<Integer, Meant> meant;
    private final Subject subject;
    private final KnownPeople known;
    private final RowValues values;
    private final RowPerson persons;
    private final SameValue same;
    private final ReportLanguage language;
    private final Map<Integer, Meant> told = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final Map<Place, String> cells = new HashMap<>();
    private final List<Source> sources = new ArrayList<>();
    private int rows;

    FilledSheet(BlankRows sheet, Map<Integer, Meant> meant, KnownPeople known, Schema schema, ReportLanguage language) {
        this.sheet = sheet;
        this.meant = meant;
        this.subject = Subject.of(meant.values());
        this.known = known;
        this.values = new RowValues(known, schema, language);
        this.persons = new RowPerson(sheet, meant, subject, known, language);
        this.same = new SameValue(known, schema);
        this.language = language;
    }

    /** Whether any column is of a resident or household. */
    boolean isKnown() {
        return meant.entrySet().stream()
                .anyMatch(column -> values.field(subject, sheet.headings().get(column.getKey()), column.getValue())
                        .isPresent());
    }

    FilledForm fill(InputFile file, Optional<String> scope, FormFill.Sources origins) {
        List<String> unknown = columns();
        Set<Long> there = new HashSet<>();
        Set<Long> taken = new HashSet<>();
        for (Line line : sheet.rows()) {
            if (!names(line)) {
                continue;
            }
            taken.add(line.number());
            rows++;
            Optional<Long> id = persons.of(line, missing);
            id.ifPresent(found -> {
                there.add(found);
                row(line.number(), line.texts(), found, origins);
            });
        }
        scope.ifPresent(community -> all(file, community, there, taken, origins));
        return new FilledForm(sheet.sheet(), cells, sources, unknown, missing, rows);
    }

    /** Sorts the columns. @return headings of which nothing is known */
    private List<String> columns() {
        List<String> unknown = new ArrayList<>();
        sheet.headings().forEach((place, heading) -> {
            Meant column = meant.get(place);
            if (column == null || values.field(subject, heading, column).isEmpty()) {
                if (column == null || !column.concept().equals(RUNNING)) {
                    unknown.add(heading);
                }
            } else if (values.sees(subject, heading, column)) {
                told.put(place, column);
            } else {
                missing.add(FillTold.NOT_SEEN.in(language, heading));
            }
        });
        return unknown;
    }

    private boolean names(Line line) {
        return line.texts().keySet().stream()
                .anyMatch(place ->
                        meant.containsKey(place) && !meant.get(place).concept().equals(RUNNING));
    }

    private void all(InputFile file, String community, Set<Long> there, Set<Long> taken, FormFill.Sources origins) {
        List<Long> others = known.of(subject, community).stream()
                .filter(id -> !there.contains(id))
                .toList();
        if (others.isEmpty() && there.isEmpty()) {
            throw file.refused("nobody is known in \"" + community + "\"");
        }
        long row = sheet.headerRow();
        for (Iterator<Long> next = others.iterator(); next.hasNext(); ) {
            row++;
            if (sheet.foot() > 0 && row >= sheet.foot()) {
                throw file.refused("sheet \"" + sheet.sheet() + "\" has too few empty rows above its foot in row "
                        + sheet.foot() + ": " + others.size() + " are needed; insert more");
            }
            if (!taken.contains(row)) {
                rows++;
                row(row, Map.of(), next.next(), origins);
            }
        }
    }

    private void row(long number, Map<Integer, String> texts, long id, FormFill.Sources origins) {
        if (!known.sees(subject.entity(), id)) {
            missing.add(FillTold.HIDDEN.in(language, number));
            return;
        }
        List<String> empty = new ArrayList<>();
        told.forEach((place, column) -> {
            String heading = sheet.headings().get(place);
            Optional<Value> found = values.of(subject, id, heading, column).filter(value -> value.text() != null);
            String written = texts.get(place);
            if (found.isEmpty()) {
                if (written == null) {
                    empty.add(heading);
                }
                return;
            }
            Place cell = new Place(number, place);
            if (written == null) {
                cells.put(cell, found.get().text());
                sources.add(origins.of(FormFill.cell(cell), heading, found.get()));
            } else if (!same.is(column, written, found.get().text())) {
                missing.add(FillTold.DIFFERENT.in(
                        language,
                        FormFill.cell(cell),
                        heading,
                        written,
                        found.get().text()));
            }
        });
        if (!empty.isEmpty()) {
            missing.add(FillTold.NO_VALUE.in(language, number, String.join(FillTold.LISTED.in(language), empty)));
        }
    }
}
