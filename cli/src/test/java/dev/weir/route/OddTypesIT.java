package dev.weir.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.DepartmentServer;
import dev.weir.DepartmentServer.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in old registers, each as the text that the load gets, from real servers. */
class OddTypesIT {

    private static DepartmentServer postgresql;
    private static DepartmentServer mariadb;

    @TempDir
    Path folder;

    @BeforeAll
    static void startServers() throws IOException, SQLException {
        postgresql = DepartmentServer.start(Kind.POSTGRESQL);
        mariadb = DepartmentServer.start(Kind.MARIADB);
    }

    @AfterAll
    static void stopServers() throws IOException {
        postgresql.close();
        mariadb.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'A1'::char(8)                            | A1",
                "330203199001011234::numeric(18,0)        | 330203199001011234",
                "1e20::numeric                            | 100000000000000000000",
                "7.00::numeric(10,2)                      | 7",
                "'NaN'::numeric                           |",
                "9007199254740993::bigint                 | 9007199254740993",
                "123456789.125::double precision          | 123456789.125",
                "'infinity'::date                         | infinity",
                "'-infinity'::date                        | -infinity",
                "'infinity'::timestamp                    | infinity",
                "'-infinity'::timestamptz                 | -infinity",
                "'12345-06-07'::date                      | 12345-06-07",
                "'12345-06-07 08:09:10'::timestamp        | 12345-06-07 08:09:10",
                "'1582-10-04'::date                       | 1582-10-04",
                "'0044-03-15 BC'::date                    | 0044-03-15 BC",
                "'1940-06-03 00:30:00'::timestamp         | 1940-06-03 00:30:00",
                "'2026-03-05 08:05:09.123456'::timestamp  | 2026-03-05 08:05:09.123456",
                "'08:30:00.25'::time                      | 08:30:00.25",
                "b'1'::bit(1)                             | true",
                "b'101'::bit(3)                           | 101",
                "array['a', null, 'b c']                  | {a,null,b c}",
                "array[[1,2],[3,4]]                       | {{1,2},{3,4}}",
                "'{\"a\": [1, 2.50]}'::jsonb              | {\"a\": [1, 2.50]}",
                "'<a/>'::xml                              | <a/>",
                "'10.0.0.1'::inet                         | 10.0.0.1",
            })
    void ofPostgresql(String value, String text) {
        assertThat(texts(postgresql, "select " + value + " as value")).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "char(8)                | 'A1'                       | A1",
                "decimal(18,0)          | 330203199001011234         | 330203199001011234",
                "decimal(30,0)          | 100000000000000000000      | 100000000000000000000",
                "decimal(10,2)          | 7                          | 7",
                "double                 | 123456789.125              | 123456789.125",
                "bigint unsigned        | 18446744073709551615       | 18446744073709551615",
                "int unsigned           | 4294967295                 | 4294967295",
                "int(8) zerofill        | 42                         | 42",
                "bit(1)                 | b'1'                       | true",
                "bit(10)                | b'1000000001'              | \uFDD0F0650201",
                "tinyint(1)             | 2                          | 2",
                "date                   | '0000-00-00'               |",
                "datetime               | '0000-00-00 00:00:00'      |",
                "date                   | '9999-12-31'               | 9999-12-31",
                "date                   | '1582-10-04'               | 1582-10-04",
                "datetime(6)            | '2026-03-05 08:05:09.1234' | 2026-03-05 08:05:09.1234",
                "date                   | '2026-00-00'               | 2026-00-00",
                "datetime               | '2026-03-00 08:00:00'      | 2026-03-00 08:00:00",
                "time                   | '08:30:00'                 | 08:30:00",
                "time(2)                | '08:30:00.25'              | 08:30:00.25",
                "time                   | '25:01:02'                 | 25:01:02",
                "time                   | '838:59:59'                | 838:59:59",
                "time                   | '-01:30:00'                | -01:30:00",
                "year                   | 0                          | 0",
                "json                   | '{\"a\": [1, 2.50]}'       | {\"a\": [1, 2.50]}",
                "blob                   | x'00ff'                    | \uFDD0F06500ff",
                "binary(4)              | x'00ff'                    | \uFDD0F06500ff0000",
            })
    void ofMariaDb(String type, String value, String text) throws SQLException {
        mariadb.run(
                "set session sql_mode = ''",
                "create or replace table odd (value " + type + ")",
                "insert into odd values (" + value + ")");

        assertThat(texts(mariadb, "select value from odd")).containsExactly(text);
    }

    private List<String> texts(DepartmentServer server, String select) {
        TextInputs inputs = new TextInputs("value");
        String route = PoliceRegister.ROUTE.replaceAll(
                "(?s)select id.*?order by id", java.util.regex.Matcher.quoteReplacement(select));
        RouteWorkspace workspace = RouteWorkspace.in(folder, server.database()).routes("police.camel.yaml", route);
        assertThat(RouteRunner.run(workspace.workspace(), List.of(), inputs)
                        .get(0)
                        .failures())
                .isEmpty();
        return inputs.texts().stream().map(row -> row.get(0)).toList();
    }
}
