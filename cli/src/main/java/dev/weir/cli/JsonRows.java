package dev.weir.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** One JSON array of objects, one object on each line: numbers are numbers, dates ISO 8601 texts. */
final class JsonRows implements RowWriter {

    private final PrintWriter out;
    private List<Column> columns = List.of();
    private boolean first = true;

    JsonRows(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(List<Column> given) {
        columns = distinct(given);
        out.print("[");
    }

    @Override
    public void row(List<?> values) {
        ObjectNode row = CellValue.JSON.createObjectNode();
        for (int index = 0; index < columns.size(); index++) {
            Column column = columns.get(index);
            row.set(column.name(), CellValue.node(values.get(index), column.json()));
        }
        out.println(first ? "" : ",");
        out.print(row);
        first = false;
    }

    @Override
    public void end() {
        out.println(first ? "]" : System.lineSeparator() + "]");
        out.flush();
    }

    /** An object has each name once: {@code n}, {@code n_2}. */
    private static List<Column> distinct(List<Column> columns) {
        List<Column> result = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Column column : columns) {
            String name = column.name();
            for (int number = 2; names.contains(name); number++) {
                name = column.name() + "_" + number;
            }
            names.add(name);
            result.add(new Column(name, column.number(), column.json()));
        }
        return result;
    }
}
