package dev.weir.convert;

import dev.weir.problem.IoReason;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.GridBook.Sheet;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes the sheets of a file as they stand: no mapping, every row and every empty cell in its place, hidden sheets too. */
public final class RawConversion {

    private static final int ASK = -1;

    /** A few cells far to the right must not make every line that long. */
    private static final int MOST_TO_PAD = 1024;

    private final RawOptions options;
    private final Target target;

    public RawConversion(RawOptions options, Target target) {
        this.options = options;
        this.target = target;
    }

    /**
     * What became of a file.
     *
     * @param written the new files, as people name them
     * @param rows how many rows with anything in them they hold
     * @param notes what a person should look at
     */
    public record Result(List<String> written, long rows, List<String> notes) {}

    /**
     * @param file a copy that nobody changes meanwhile
     * @param below as {@link Target#open} has it
     * @param name the input's own name, without folders
     * @throws WeirException when it cannot be read, or what is made of it not be written
     */
    public Result convert(InputFile file, String below, String name) {
        try (GridBook book = TableBook.open(file, options)) {
            List<String> written = new ArrayList<>();
            long rows = 0;
            List<Integer> places = chosen(file, book.sheets());
            expect(file, places.size());
            for (int place : places) {
                rows += sheet(file, book, place, below, name, written);
            }
            return new Result(written, rows, book.notes());
        }
    }

    private void expect(InputFile file, int sheets) {
        try {
            target.expect(sheets);
        } catch (IOException failure) {
            throw new WeirException(Stage.EXPORT, file.name(), reason(failure), failure);
        }
    }

    private List<Integer> chosen(InputFile file, List<Sheet> sheets) {
        if (options.sheet().isEmpty()) {
            return IntStream.range(0, sheets.size()).boxed().toList();
        }
        String wanted = options.sheet().get();
        for (int i = 0; i < sheets.size(); i++) {
            if (sheets.get(i).name().equals(wanted)) {
                return List.of(i);
            }
        }
        if (wanted.matches("[0-9]{1,5}")) {
            int number = Integer.parseInt(wanted);
            if (number >= 1 && number <= sheets.size()) {
                return List.of(number - 1);
            }
        }
        throw file.refused("there is no sheet \"" + wanted + "\"; found: "
                + String.join(", ", sheets.stream().map(Sheet::name).toList()));
    }

    private long sheet(InputFile file, GridBook book, int place, String below, String name, List<String> written) {
        Sheet sheet = book.sheets().get(place);
        try (Output output =
                target.open(below, name, sheet.name(), options.format().ending())) {
            long count = write(output, book, place, options.format().writer(output.stream(), sheet.name()));
            written.add(output.name());
            return count;
        } catch (IOException failure) {
            throw new WeirException(Stage.EXPORT, file.name(), reason(failure), failure);
        }
    }

    private static String reason(IOException failure) {
        boolean known = failure instanceof TooManyException || failure instanceof FileAlreadyExistsException;
        return known ? failure.getMessage() : "it cannot be written: " + IoReason.of(failure);
    }

    private long write(Output output, GridBook book, int place, SheetWriter writer) throws IOException {
        int columns = columns(book, place);
        try (GridRows rows = book.open(place)) {
            GridRow row = new GridRow();
            boolean any = rows.next(row);
            writer.begin(columns == ASK ? rows.columns() : columns);
            long count = 0;
            for (; any; any = rows.next(row)) {
                writer.row(row);
                count++;
            }
            writer.end();
            output.finish();
            return count;
        } catch (IOException failure) {
            throw Output.failed(output, failure);
        }
    }

    /**
     * How wide the lines of a sheet are, so that all have as many cells; {@link #ASK} where the sheet itself knows. It does not where it says
     * nothing, one column (what writers say that do not know it yet), or more than are padded.
     */
    private int columns(GridBook book, int place) {
        if (options.format() != RawFormat.CSV) {
            return ASK;
        }
        try (GridRows rows = book.open(place)) {
            GridRow row = new GridRow();
            int width = 0;
            boolean any = rows.next(row);
            if (rows.columns() > 1 && rows.columns() <= MOST_TO_PAD) {
                return ASK;
            }
            for (; any; any = rows.next(row)) {
                width = Math.max(width, 1 + row.column(row.size() - 1));
            }
            return Math.min(width, MOST_TO_PAD);
        }
    }
}
