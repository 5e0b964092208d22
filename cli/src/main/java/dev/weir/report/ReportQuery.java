package dev.weir.report;

import dev.weir.problem.Position;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.sql.NamedParameters;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A statement that is run: the author's SQL, with what stands around it.
 *
 * @param own what the author wrote
 * @param before and after it
 */
record ReportQuery(String before, ReportSql own, String after) {

    static ReportQuery of(ReportSql sql) {
        return new ReportQuery("", sql, "");
    }

    /** The total of a section, which reads the relation {@code section}. */
    static ReportQuery ofTotal(ReportSql section, ReportSql total) {
        return new ReportQuery("WITH section AS (\n" + section.text() + "\n)\nSELECT * FROM (\n", total, "\n)");
    }

    /** The same columns without a row: what is bound so is not run. */
    ReportQuery withoutRows() {
        return new ReportQuery("SELECT * FROM (\n" + before, own, after + "\n) LIMIT 0");
    }

    String text() {
        return before + own.text() + after;
    }

    /** The statement with the parameters that it names bound to their values. */
    PreparedStatement prepare(Connection connection, Map<String, Object> values) throws SQLException {
        NamedParameters numbered = NamedParameters.of(text());
        PreparedStatement statement = connection.prepareStatement(numbered.sql());
        for (int index = 0; index < numbered.names().size(); index++) {
            statement.setObject(index + 1, values.get(numbered.names().get(index)));
        }
        return statement;
    }

    /** Why a run of it failed, for people, with the place of the author's SQL. */
    WeirException failed(String message, SQLException cause) {
        return new WeirException(Stage.EXPORT, own.layout().start().toString(), message, cause);
    }

    /** The place of a byte of the whole statement; the author's begin if it is none of theirs. */
    Position at(OptionalInt offset) {
        int own = offset.orElse(0) - before.getBytes(StandardCharsets.UTF_8).length;
        return offset.isEmpty() || own < 0 ? this.own.layout().start() : this.own.atByte(own);
    }
}
