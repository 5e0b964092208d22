package dev.weir.read.fields;

import dev.weir.load.Readers;
import dev.weir.mapping.Column;
import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input;
import dev.weir.mapping.Input.Format;
import dev.weir.mapping.Mapping;
import dev.weir.read.InputFile;
import dev.weir.read.grid.LedgerMappings;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file read to its end: each row as {@code number|cell|cell…}, empty cells as nothing, an unreadable row as it stands. */
public record ReadFields(List<String> rows, List<String> extras, RowSource.Summary summary) {

    public static ReadFields of(Path file, Mapping mapping) {
        List<String> rows = new ArrayList<>();
        List<String> extras = new ArrayList<>();
        try (RowSource source = Readers.open(new InputFile(file, "inbox/test"), mapping)) {
            boolean lines = source.columns().contains(FileOptions.LINE);
            int columns = lines
                    ? source.columns().indexOf(FileOptions.LINE)
                    : (int) source.columns().stream()
                            .filter(column -> !column.equals(Input.ROW_MARKS))
                            .count();
            RowBatch batch = new RowBatch(source.columns().size(), 3);
            for (int filled = source.next(batch); filled > 0; filled = source.next(batch)) {
                for (int row = 0; row < filled; row++) {
                    String extra = batch.extras()[row] == null
                            ? null
                            : new String(batch.extras()[row], StandardCharsets.UTF_8);
                    String unreadable = lines ? batch.text(columns, row) : null;
                    rows.add(
                            unreadable == null
                                    ? line(batch, row, columns)
                                    : batch.rowNumber(row) + " unreadable " + why(extra) + unreadable);
                    extras.add(extra);
                }
            }
            return new ReadFields(rows, extras, source.summary());
        }
    }

    private static String why(String extra) {
        Matcher why = Pattern.compile(", \"why\": \"(.*)\"}$").matcher(extra);
        return why.find() ? why.group(1).replace("\\\"", "\"") + ": " : "";
    }

    private static String line(RowBatch batch, int row, int columns) {
        StringBuilder line = new StringBuilder().append(batch.rowNumber(row));
        for (int column = 0; column < columns; column++) {
            String text = batch.text(column, row);
            line.append('|').append(text == null ? "" : text);
        }
        return line.toString();
    }

    /** A mapping whose columns have the names of the fields; a name with a question mark may be missing. */
    public static Mapping mapping(Format format, FileOptions options, String... names) {
        Column[] columns = new Column[names.length];
        for (int i = 0; i < names.length; i++) {
            String name = names[i].replace("?", "");
            columns[i] = names[i].endsWith("?")
                    ? LedgerMappings.optional("c" + i, name)
                    : LedgerMappings.wanted("c" + i, name);
        }
        return LedgerMappings.mapping(format, options, columns);
    }

    public static FileOptions rows(String path) {
        return new FileOptions(
                Optional.of(path), Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    public static FileOptions table(String name) {
        return new FileOptions(
                Optional.empty(), Optional.of(name), Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    public static FileOptions query(String sql) {
        return new FileOptions(
                Optional.empty(), Optional.empty(), Optional.of(sql), Optional.empty(), OptionalInt.empty());
    }

    public static FileOptions encoding(String name) {
        return new FileOptions(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(name), OptionalInt.empty());
    }

    public static FileOptions recordBytes(int length) {
        return new FileOptions(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.of(length));
    }
}
