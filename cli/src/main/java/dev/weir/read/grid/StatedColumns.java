package dev.weir.read.grid;

import dev.weir.problem.FaultCode;
import dev.weir.problem.HeldCode;
import dev.weir.problem.StoppedException;
import dev.weir.read.InputFile;
import dev.weir.read.LostValue;
import dev.weir.read.StatedAt;
import dev.weir.read.StatedAt.Place;
import dev.weir.read.WantedColumn;
import dev.weir.read.title.PatternFinder;
import dev.weir.read.title.TitleChoice;
import dev.weir.read.title.TitleChoice.Found;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowClass;
import dev.weir.rows.TitleLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The values of the columns that are said once for many rows: for the row that is given now. */
final class StatedColumns {

    /** A longer line, or a sentence, is a remark. */
    private static final int LONGEST_DOUBT = 24;

    private static final Pattern SENTENCE = Pattern.compile("[。，；;！!？?]");

    private final InputFile file;
    private final List<WantedColumn> wanted;
    private final List<String> own;
    private final String[] values;
    private final boolean[] everStated;
    private final boolean any;

    /** @param own what the register is called */
    StatedColumns(InputFile file, List<WantedColumn> wanted, List<String> own) {
        this.file = file;
        this.wanted = wanted;
        this.own = own;
        this.values = new String[wanted.size()];
        this.everStated = new boolean[wanted.size()];
        this.any = !wanted.stream().allMatch(WantedColumn::inHeader);
    }

    /**
     * Takes what stands above the header of the rows that follow.
     *
     * @param goesOn the title was printed again in the same sheet: what it does not say may have been said before
     * @throws StoppedException H001 when a column has several values there, H002 when it has none
     */
    void beginPart(String place, List<TitleLine> lines, boolean goesOn) {
        for (int i = 0; any && i < values.length; i++) {
            Optional<StatedAt> stated = wanted.get(i).stated();
            if (stated.isEmpty() || wanted.get(i).inComments()) {
                continue;
            }
            if (stated.get().place() == Place.SECTION) {
                values[i] = null;
                everStated[i] = goesOn && everStated[i];
                continue;
            }
            Optional<String> value = above(wanted.get(i), place, lines);
            boolean kept = goesOn && stated.get().place() == Place.TITLE;
            values[i] = value.orElse(kept ? values[i] : null);
            if (values[i] == null && !wanted.get(i).optional()) {
                throw file.stopped(
                        HeldCode.COLUMN_MISSING,
                        place + "nothing above the header says " + shown(wanted.get(i))
                                + "; write it there, or write optional: true at the column in the mapping");
            }
        }
    }

    private Optional<String> above(WantedColumn column, String place, List<TitleLine> lines) {
        PatternFinder pattern = new PatternFinder(column.stated().orElseThrow().pattern());
        TitleChoice choice;
        if (column.names().isEmpty()) {
            List<TitleLine> joined = lines.stream()
                    .map(line -> new TitleLine(line.row(), List.of(String.join(" ", line.texts()))))
                    .toList();
            choice = TitleChoice.of(joined, pattern, own);
        } else {
            LabelledCell cells = new LabelledCell(
                    column.names().stream().map(HeaderText::fold).collect(Collectors.toSet()));
            choice = TitleChoice.only(lines.stream()
                    .flatMap(line -> cells.in(line).stream()
                            .flatMap(text -> pattern.apply(text).stream())
                            .map(found -> new TitleChoice.Stated(line.row(), found.value())))
                    .toList());
        }
        if (!choice.rivals().isEmpty()) {
            throw file.stopped(
                    HeldCode.NOT_UNDERSTOOD,
                    place + "above the header " + shown(column) + " is said to be "
                            + TitleChoice.Stated.shown(choice.rivals())
                            + "; leave only the one that the table is about");
        }
        return choice.value();
    }

    /** Takes a row below the header: a line that divides the table, or of which nobody can tell whether it does. */
    void pass(RowClass rowClass, int filled, Supplier<TitleLine> line) {
        if (rowClass == RowClass.SECTION) {
            section(line.get());
        } else if (rowClass == RowClass.DOUBTFUL && filled <= RowClassifier.FEW) {
            doubt(line.get());
        }
    }

    /** Takes a line that divides the table. What it does not say ends for the columns that stand after those that it says. */
    private void section(TitleLine line) {
        String text = String.join(" ", line.texts());
        boolean said = false;
        for (int i = 0; i < values.length; i++) {
            if (!isSection(i)) {
                continue;
            }
            Optional<String> value = value(i, text);
            said |= value.isPresent();
            if (said) {
                values[i] = value.orElse(null);
                everStated[i] |= value.isPresent();
            }
        }
        for (int i = 0; !said && i < values.length; i++) {
            values[i] = isSection(i) ? null : values[i];
        }
    }

    /** None of the sections is sure below the line, unless it is a sentence. */
    private void doubt(TitleLine line) {
        String text = String.join(" ", line.texts());
        if (text.length() > LONGEST_DOUBT || SENTENCE.matcher(text).find()) {
            return;
        }
        for (int i = 0; i < values.length; i++) {
            if (isSection(i) && values[i] != null) {
                values[i] = LostValue.of(FaultCode.SECTION_UNSURE, text);
            }
        }
    }

    /** Whether a line is one that divides the table because the pattern of a column is found in it. */
    boolean isSection(TitleLine line) {
        String text = String.join(" ", line.texts());
        for (int i = 0; i < values.length; i++) {
            if (isSection(i)
                    && wanted.get(i).stated().orElseThrow().pattern().isPresent()
                    && value(i, text).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean isSection(int column) {
        return wanted.get(column)
                .stated()
                .filter(stated -> stated.place() == Place.SECTION)
                .isPresent();
    }

    private Optional<String> value(int column, String text) {
        return new PatternFinder(wanted.get(column).stated().orElseThrow().pattern())
                .apply(text).stream().map(Found::value).findFirst();
    }

    /** @throws StoppedException H002 when no line of a sheet with rows said a column that must be there */
    void endSheet(String place) {
        for (int i = 0; i < values.length; i++) {
            if (isSection(i) && !everStated[i] && !wanted.get(i).optional()) {
                throw file.stopped(
                        HeldCode.COLUMN_MISSING,
                        place + "no line between the rows says " + shown(wanted.get(i))
                                + "; correct its pattern, or write optional: true at the column in the mapping");
            }
        }
    }

    /** Puts the values into a row of the batch. */
    void fill(RowBatch batch, int row) {
        for (int i = 0; any && i < values.length; i++) {
            if (!wanted.get(i).inHeader() && !wanted.get(i).inComments()) {
                batch.set(i, row, values[i]);
            }
        }
    }

    private static String shown(WantedColumn column) {
        return "\"" + column.shown() + "\"";
    }
}
