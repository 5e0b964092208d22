package dev.weir.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * One JSON array of objects, one object on each line: numbers are numbers, dates ISO 8601 texts. What a
 * terminal would obey is written as an escape; the text is still the same.
 */
public final class JsonRows implements RowWriter {

    private final PrintWriter out;
    private List<Column> columns = List.of();
    private boolean first = true;

    public JsonRows(PrintWriter out) {
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
        out.print(inert(row.toString()));
        first = false;
    }

    @Override
    public void end() {
        out.println(first ? "]" : System.lineSeparator() + "]");
        out.flush();
    }

    /** Jackson escapes the first 32 control characters; these are the others, which can only stand in texts. */
    private static String inert(String json) {
        if (json.chars().noneMatch(JsonRows::isLateControl)) {
            return json;
        }
        StringBuilder escaped = new StringBuilder();
        json.chars().forEach(unit -> {
            if (isLateControl(unit)) {
                escaped.append(String.format("\\u%04x", unit));
            } else {
                escaped.append((char) unit);
            }
        });
        return escaped.toString();
    }

    private static boolean isLateControl(int unit) {
        return unit >= 0x7F && unit <= 0x9F;
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
