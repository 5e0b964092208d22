package dev.weir.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What drivers say, as they say it, and what a person reads. */
class DatabaseReasonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "42P01 | 0    | ERROR: relation \"huko\" does not exist | the database does not take the query: relation \"huko\" does not exist; correct the query",
                "42P01 | 0    | 错误:  关系 \"huko\" 不存在 | the database does not take the query: 关系 \"huko\" 不存在; correct the query",
                "42S02 | 1146 | (conn=12) Table 'police.huko' doesn't exist | the database does not take the query: Table 'police.huko' doesn't exist; correct the query",
                "42000 | 1142 | (conn=12) SELECT command denied to user 'weir' | the user may not read all that the query names; ask the department to allow it",
                "42501 | 0    | ERROR: permission denied for table hukou | the user may not read all that the query names; ask the department to allow it",
                "42000 | 942  | ORA-00942: table or view does not exist | the database does not take the query: table or view does not exist; correct the query",
                "22P02 | 0    | ERROR: invalid input syntax for type integer: \"王小明\" | the query cannot work with a value of the next row; correct the query",
                "53300 | 0    | FATAL: sorry, too many clients already | the server takes no more connections",
                "57P03 | 0    | FATAL: the database system is starting up | the server is being stopped or started",
                "       | 11   | [SQLITE_CORRUPT]  The database disk image is malformed (database disk image is malformed) | the file is damaged",
                "       | 261  | [SQLITE_BUSY_RECOVERY]  Another process is busy (database is locked) | another program writes to the database",
                "       | 1    | [SQLITE_ERROR] SQL error or missing database (no such table: huko) | the database does not take the query: no such table: huko; correct the query",
                "HY000 | 17   | Licence has ended. | Licence has ended"
            })
    void saysEachCauseOnceInASentence(String state, int number, String message, String expected) {
        assertThat(Cause.of(new RuntimeException(new SQLException(message, state, number))))
                .isEqualTo(expected);
    }

    @Test
    void tellsAServerThatIsNotThereFromANameThatIsNotKnown() {
        assertThat(DatabaseReason.of(
                        new SQLException("The connection attempt failed.", "08001", new ConnectException())))
                .isEqualTo("no server answers at its address");
        assertThat(DatabaseReason.of(new SQLException("Socket fail", "08000", new UnknownHostException("db1"))))
                .isEqualTo("the name of its server is not known");
    }

    @Test
    void leavesOutFurtherLines() {
        assertThat(DatabaseReason.of(new SQLException("failed\nrow: (王小明)"))).isEqualTo("failed");
    }
}
