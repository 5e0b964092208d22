package dev.weir.read.access;

import com.healthmarketscience.jackcess.Column;
import com.healthmarketscience.jackcess.Cursor;
import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.Row;
import com.healthmarketscience.jackcess.Table;
import dev.weir.read.fields.FetchedRows;
import dev.weir.read.query.JdbcText;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The rows of a table as they lie in the file. Pictures and documents are left out unless they are asked for. */
final class TableRows implements FetchedRows.Source {

    private static final Set<DataType> OBJECTS = EnumSet.of(DataType.OLE, DataType.BINARY, DataType.COMPLEX_TYPE);

    /** The day that Access writes for a time without a date. */
    private static final LocalDate NO_DATE = LocalDate.of(1899, 12, 30);

    private final Table table;
    private final Cursor cursor;
    private final List<String> names = new ArrayList<>();
    /** Access knows no instants, so that the zone does not matter. */
    private final JdbcText texts = new JdbcText(ZoneOffset.UTC);

    /** Takes over the table's database and closes it. */
    TableRows(Table table, List<String> objects) throws IOException {
        this.table = table;
        Set<String> wanted = Set.copyOf(objects);
        for (Column column : table.getColumns()) {
            if (!OBJECTS.contains(column.getType()) || wanted.contains(column.getName())) {
                names.add(column.getName());
            }
        }
        this.cursor = table.newCursor().toCursor();
    }

    List<String> names() {
        return names;
    }

    @Override
    public List<String> next() throws IOException, SQLException {
        Row found = cursor.getNextRow(names);
        if (found == null) {
            return null;
        }
        List<String> row = new ArrayList<>(names.size());
        for (String name : names) {
            row.add(text(found.get(name)));
        }
        return row;
    }

    private String text(Object value) throws SQLException {
        if (value instanceof LocalDateTime moment) {
            if (moment.toLocalDate().equals(NO_DATE) && !moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
                return texts.of(moment.toLocalTime());
            }
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : texts.of(moment);
        }
        return texts.of(value);
    }

    @Override
    public void close() throws IOException {
        table.getDatabase().close();
    }
}
