package dev.weir.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The year of a log whose lines run from 1 to 26 November, delivered on 27 November 2026, by the name of its file. */
class LogYearTest {

    private static Connection connection;

    @BeforeAll
    static void open() {
        connection = ScratchDatabase.open(true);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unknown",
            value = {
                "gates.log, 2026",
                "gates-2024.log, 2024",
                "门禁2024年.log, 2024",
                "门禁日志2024.log, 2024",
                "gates.log-20241130.gz, 2024",
                "gates_202411.log, 2024",
                // a number that may be a door's or a year's: nobody can say
                "door2013.log, unknown",
                "door-2013.log, unknown",
                "A2024.log, unknown",
                "门禁2013号.log, unknown",
                "2019室.log, unknown",
                // the door and the year, which stands by itself
                "door2013-2024.log, 2024",
                // both readings are one
                "door2026.log, 2026",
                // such a year has not come
                "port-2049.log, 2026"
            })
    void isBelievedWhereTheNameClearlyStatesIt(String name, String year) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("SELECT weir_log_first_year('-11-01 08:00:00', '-11-26 09:00:00', 0, [],"
                                + " TIMESTAMP '2026-11-27 02:00:00', '" + name + "')::VARCHAR")) {
            result.next();
            assertThat(result.getString(1)).isEqualTo(year);
        }
    }
}
