package dev.weir.read.fields;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.weir.problem.HeldCode;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.read.LostValue;
import dev.weir.read.NameList;
import dev.weir.read.WantedColumn;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowClass;
import dev.weir.rows.RowSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rows of named fields by the mapping's columns: a field is found by one of the column's names. */
public final class FieldSource implements RowSource {

    private static final String SHEET = "";
    private static final int SHOWN_NAMES = 40;

    /** Characters after which a batch is handed over though it has room. */
    private static final long BATCH_CHARACTERS = 8_000_000;

    private final String input;
    private final FieldRows rows;
    private final Optional<String> lineColumn;
    private final Optional<String> classColumn;
    private final List<WantedColumn> wanted;
    private final List<List<String>> candidates;
    private final String[] labels;
    private final Set<String> seen = new LinkedHashSet<>();
    private final FieldRow row;
    private final FieldPlaces places;
    private boolean placed;
    private long characters;
    private long count;
    private long unreadable;
    private long doubtful;
    private long cleaned;

    /**
     * Takes over the rows and closes them.
     *
     * @param input as the user knows it, for messages
     * @param lineColumn the column that holds a row that cannot be taken apart, as it stands; empty when there is no such row
     * @param classColumn the column that says of a row that it is rather none; empty when no row is doubted
     * @throws StoppedException H002 when the names are known and a column that is not optional is not among them, H003 when it is twice
     */
    public FieldSource(
            String input,
            FieldRows rows,
            List<WantedColumn> wanted,
            Optional<String> lineColumn,
            Optional<String> classColumn) {
        this.input = input;
        this.row = new FieldRow(input);
        this.rows = rows;
        this.lineColumn = lineColumn;
        this.classColumn = classColumn;
        this.wanted = List.copyOf(wanted);
        this.candidates = wanted.stream().map(WantedColumn::candidates).toList();
        this.labels = new String[wanted.size()];
        this.places = new FieldPlaces(candidates);
        if (!rows.names().isEmpty()) {
            row.begin(0);
            rows.names().forEach(name -> row.add(name, null));
            find();
            placed = true;
            try {
                refuseMissing();
                refuseTwice();
            } catch (StoppedException refusal) {
                rows.close();
                throw refusal;
            }
        }
    }

    @Override
    public List<String> columns() {
        Stream<String> names = wanted.stream().map(WantedColumn::name);
        return Stream.of(names, lineColumn.stream(), classColumn.stream())
                .flatMap(name -> name)
                .toList();
    }

    @Override
    public int next(RowBatch batch) {
        batch.clear();
        characters = 0;
        int filled = 0;
        while (filled < batch.capacity() && characters < BATCH_CHARACTERS && rows.next(row)) {
            fill(batch, filled++);
        }
        if (filled == 0 && count > unreadable) {
            refuseMissing();
        }
        return filled;
    }

    private void fill(RowBatch batch, int at) {
        count++;
        if (row.unreadable() != null) {
            unreadable++;
            String line = clean(row.unreadable());
            characters += line.length();
            StringBuilder whole = new StringBuilder("{\"line\": ");
            quote(whole, line);
            if (!row.reason().isEmpty()) {
                quote(whole.append(", \"why\": "), row.reason());
            }
            batch.begin(at, SHEET, row.number(), whole.append('}').toString());
            batch.set(wanted.size(), at, line);
            return;
        }
        if (!placed) {
            find();
        }
        for (int column = 0; column < labels.length; column++) {
            String text = placed ? placedText(column) : places.text(row, column);
            if (text != null && !text.isEmpty()) {
                batch.set(column, at, clean(text));
                characters += text.length();
            }
        }
        batch.begin(at, SHEET, row.number(), extra());
        if (row.isDoubtful()) {
            doubtful++;
            batch.set(columns().size() - 1, at, RowClass.DOUBTFUL.word());
        }
    }

    private void find() {
        places.find(row);
        for (int column = 0; column < labels.length; column++) {
            if (labels[column] == null && places.of(column) >= 0) {
                labels[column] = row.name(places.of(column));
            }
        }
    }

    private String placedText(int column) {
        return places.of(column) < 0 ? null : row.text(places.of(column));
    }

    /** The fields that no column takes, as a JSON object of texts; null when there are none. */
    private String extra() {
        StringBuilder json = null;
        for (int i = 0; i < row.size(); i++) {
            if (seen.size() < SHOWN_NAMES) {
                seen.add(row.name(i));
            }
            if (places.isTaken(i) || row.text(i) == null || row.text(i).isBlank()) {
                continue;
            }
            characters += row.text(i).length();
            json = json == null ? new StringBuilder("{") : json.append(", ");
            quote(json, row.name(i)).append(": ");
            quote(json, LostValue.shown(row.text(i)));
        }
        return json == null ? null : json.append('}').toString();
    }

    private StringBuilder quote(StringBuilder json, String text) {
        json.append('"');
        JsonStringEncoder.getInstance().quoteAsString(clean(text), json);
        return json.append('"');
    }

    private String clean(String text) {
        String whole = UnpairedSurrogates.replaced(text);
        if (whole.indexOf('\0') < 0) {
            return whole;
        }
        cleaned++;
        return whole.replace("\0", "");
    }

    private void refuseMissing() {
        List<String> missing = new ArrayList<>();
        for (int column = 0; column < labels.length; column++) {
            if (labels[column] == null && !wanted.get(column).optional()) {
                missing.add(String.join(" or ", candidates.get(column)));
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        List<String> found = rows.names().isEmpty() ? List.copyOf(seen) : rows.names();
        throw new StoppedException(
                Stage.READ,
                input,
                HeldCode.COLUMN_MISSING,
                "it lacks " + String.join("; ", missing) + "; found: " + NameList.shown(found) + "; " + rows.advice());
    }

    private void refuseTwice() {
        for (int column = 0; column < labels.length; column++) {
            if (places.of(column) >= 0 && !places.others(row, column).isEmpty()) {
                throw new StoppedException(
                        Stage.READ,
                        input,
                        HeldCode.HEADER_DUPLICATE,
                        "it holds more than one column called " + labels[column] + "; found: "
                                + NameList.shown(rows.names()) + "; give each column a name of its own");
            }
        }
    }

    @Override
    public Summary summary() {
        Map<String, String> found = new LinkedHashMap<>();
        for (int column = 0; column < labels.length; column++) {
            if (labels[column] != null) {
                found.put(wanted.get(column).name(), labels[column]);
            }
        }
        List<String> notes = new ArrayList<>(rows.notes());
        if (cleaned > 0) {
            notes.add("NUL characters were removed from " + cleaned + (cleaned == 1 ? " text." : " texts."));
        }
        Map<RowClass, Long> classes = doubtful == 0
                ? Map.of(RowClass.DATA, count)
                : Map.of(RowClass.DATA, count - doubtful, RowClass.DOUBTFUL, doubtful);
        return new Summary(found, List.of(), Map.of(SHEET, classes), rows.found(), notes);
    }

    @Override
    public void close() {
        rows.close();
    }
}
