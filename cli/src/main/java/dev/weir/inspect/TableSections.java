package dev.weir.inspect;

import dev.weir.report.ReportLanguage;
import dev.weir.report.ResultColumn;
import dev.weir.report.ResultSection;
import dev.weir.report.ValueKind;
import dev.weir.rows.RowClass;
import dev.weir.schema.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is told of a table, as the tables of a report: its rows by class, its columns, and what looks wrong. */
final class TableSections {

    private final InspectedTable table;
    private final SeenTable seen;
    private final Schema schema;
    private final ReportLanguage language;
    private final String file;

    /** @param file of several, before the titles */
    TableSections(InspectedTable table, Schema schema, ReportLanguage language, String file) {
        this.table = table;
        this.seen = table.seen();
        this.schema = schema;
        this.language = language;
        this.file = file;
    }

    List<ResultSection> all() {
        List<ResultSection> sections = new ArrayList<>();
        sections.add(section(Said.ROWS, notes(), rows(), text(Said.KIND), number(Said.COUNT), text(Said.EXAMPLE)));
        if (!seen.names().isEmpty()) {
            sections.add(section(
                    Said.COLUMNS,
                    "",
                    columns(),
                    text(Said.COLUMN),
                    text(Said.NAME),
                    text(Said.TYPE),
                    new ResultColumn("filled", Said.FILLED.in(language), ValueKind.PERCENT, "", 0),
                    number(Said.DIFFERENT),
                    text(Said.EXAMPLES)));
            sections.add(section(
                    Said.FIELDS,
                    "",
                    fields(),
                    text(Said.COLUMN),
                    text(Said.NAME),
                    text(Said.FIELD),
                    new ResultColumn("score", Said.SCORE.in(language), ValueKind.DECIMAL, "", 2),
                    text(Said.REASON)));
        }
        List<List<Object>> doubts = doubts();
        if (!doubts.isEmpty()) {
            sections.add(section(
                    Said.DOUBTS, "", doubts, text(Said.COLUMN), text(Said.CELL), number(Said.COUNT), text(Said.WHAT)));
        }
        return sections;
    }

    private ResultSection section(Said title, String counted, List<List<Object>> rows, ResultColumn... columns) {
        return new ResultSection(
                place() + " · " + title.in(language),
                List.of(columns),
                rows,
                Optional.empty(),
                Optional.empty(),
                counted);
    }

    private String place() {
        String name = seen.name().isEmpty() ? Said.WITHOUT_NAME.in(language) : Said.SHEET.in(language, seen.name());
        return file + name + (seen.hidden() ? Said.SHEET_HIDDEN.in(language) : "");
    }

    private ResultColumn text(Said title) {
        return new ResultColumn(title.name(), title.in(language), ValueKind.TEXT, "", -1);
    }

    private ResultColumn number(Said title) {
        return new ResultColumn(title.name(), title.in(language), ValueKind.INTEGER, "", 0);
    }

    private String notes() {
        List<String> notes = new ArrayList<>();
        if (seen.names().isEmpty()) {
            notes.add(Said.NO_HEADER.in(language));
        } else if (seen.dataRows() == 0) {
            notes.add(Said.NO_DATA.in(language));
        }
        if (seen.closely() < seen.dataRows()) {
            notes.add(Said.SAMPLED.in(language, seen.closely(), seen.dataRows()));
        }
        if (seen.hiddenRows() > 0) {
            notes.add(Said.HIDDEN_ROWS.in(language, seen.hiddenRows()));
        }
        return String.join("; ", notes);
    }

    private List<List<Object>> rows() {
        return Arrays.stream(RowClass.values())
                .filter(seen.classes()::containsKey)
                .map(rowClass -> Arrays.<Object>asList(
                        Said.of(rowClass, language),
                        seen.classes().get(rowClass),
                        String.join("; ", seen.examples().getOrDefault(rowClass, List.of()))))
                .toList();
    }

    private List<List<Object>> columns() {
        List<List<Object>> rows = new ArrayList<>();
        seen.names().forEach((place, name) -> {
            SeenValues values = seen.values().get(place);
            rows.add(Arrays.asList(
                    InspectedTable.letters(place),
                    name,
                    table.type(place).shown(),
                    seen.dataRows() == 0
                            ? null
                            : BigDecimal.valueOf(values.filled())
                                    .divide(BigDecimal.valueOf(seen.dataRows()), 3, RoundingMode.HALF_UP),
                    (long) values.texts().size(),
                    String.join(", ", values.examples())));
        });
        return rows;
    }

    private List<List<Object>> fields() {
        List<List<Object>> rows = new ArrayList<>();
        seen.names().forEach((place, name) -> {
            Guess guess = table.understanding().guesses().get(place);
            boolean guessed = guess.score() > 0;
            rows.add(Arrays.asList(
                    InspectedTable.letters(place),
                    name,
                    guessed ? fields(guess) : "",
                    guessed ? BigDecimal.valueOf(guess.score()).setScale(2, RoundingMode.HALF_UP) : null,
                    guessed ? reason(guess) : ""));
        });
        return rows;
    }

    /** The fields as people call them; a guess that needs a person has a question mark. */
    private String fields(Guess guess) {
        String fields = guess.fields().stream()
                .sorted()
                .map(field -> FieldTitle.of(schema, field, language))
                .distinct()
                .collect(Collectors.joining(language.say(", ", "、")));
        String shown = fields.isEmpty() ? "(" + guess.concept() + ")" : fields;
        return shown + (guess.isConfident() ? "" : " " + Said.UNCERTAIN.in(language));
    }

    private String reason(Guess guess) {
        Said name = guess.named() == 0 ? Said.UNNAMED : guess.named() >= 0.9 ? Said.NAMED : Said.NAMED_LIKE;
        boolean tells = !guess.type().equals(ColumnType.TEXT);
        String read = tells ? ", " + Said.READ.in(language, Math.round(100 * guess.read())) : "";
        return name.in(language) + read;
    }

    private List<List<Object>> doubts() {
        List<List<Object>> rows = new ArrayList<>();
        for (Map.Entry<Integer, String> column : seen.names().entrySet()) {
            int place = column.getKey();
            for (Suspicion doubt : table.suspicions().getOrDefault(place, List.of())) {
                rows.add(Arrays.asList(column.getValue(), doubt.cell(), doubt.rows(), doubt.sentence()));
            }
            if (seen.blocks().containsKey(place)) {
                rows.add(Arrays.asList(
                        column.getValue(),
                        InspectedTable.letters(place),
                        seen.blocks().get(place),
                        Said.MERGED.in(language)));
            }
            if (seen.hiddenColumns().contains(place)) {
                rows.add(Arrays.asList(
                        column.getValue(), InspectedTable.letters(place), null, Said.HIDDEN_COLUMN.in(language)));
            }
        }
        return rows;
    }
}
