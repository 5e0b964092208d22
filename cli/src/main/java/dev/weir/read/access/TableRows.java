package dev.weir.read.access;

import com.healthmarketscience.jackcess.Column;
import com.healthmarketscience.jackcess.Cursor;
import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.Row;
import com.healthmarketscience.jackcess.Table;
import dev.weir.read.ReadRequest;
import dev.weir.read.fields.FieldRow;
import dev.weir.read.fields.FieldRows;
import dev.weir.read.fields.FieldSource;
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

/** The rows of a table, one at a time, numbered from 1 as they lie in the file. Pictures and documents are left out unless the mapping asks. */
final class TableRows implements FieldRows {

    private static final Set<DataType> OBJECTS = EnumSet.of(DataType.OLE, DataType.BINARY, DataType.COMPLEX_TYPE);

    /** The day that Access writes for a time without a date. */
    private static final LocalDate NO_DATE = LocalDate.of(1899, 12, 30);

    private final String input;
    private final Database database;
    private final Cursor cursor;
    private final List<String> names = new ArrayList<>();
    /** Access knows no instants, so that the zone does not matter. */
    private final JdbcText texts = new JdbcText(ZoneOffset.UTC);

    private long number;

    /** Takes over the database and closes it. */
    TableRows(ReadRequest request, Database database, Table table) throws IOException {
        this.input = request.name();
        this.database = database;
        Set<String> wanted = FieldSource.names(request);
        for (Column column : table.getColumns()) {
            if (!OBJECTS.contains(column.getType()) || wanted.contains(column.getName())) {
                names.add(column.getName());
            }
        }
        this.cursor = table.newCursor().toCursor();
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean next(FieldRow row) {
        try {
            Row found = cursor.getNextRow(names);
            if (found == null) {
                return false;
            }
            row.begin(++number);
            for (String name : names) {
                row.add(name, text(found.get(name)));
            }
            return true;
        } catch (IOException | SQLException | RuntimeException damage) {
            throw AccessReader.damaged(input, damage);
        }
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
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (IOException damage) {
            throw AccessReader.damaged(input, damage);
        }
    }
}
