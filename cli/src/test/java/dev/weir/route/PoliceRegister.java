package dev.weir.route;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A small household register, made the same in any database, and the route that pulls it. */
final class PoliceRegister {

    static final String ROUTE = """
            - route:
                id: police-households
                from:
                  uri: weir:once
                  steps:
                    - setBody:
                        constant: >-
                          select id, hukou_no, head, born_on, amount, active, updated_at
                          from hukou where updated_at >= :?watermark order by id
                    - to: jdbc:police?useHeadersAsParameters=true&outputType=StreamList
                    - to: weir:police-households
            """;

    private PoliceRegister() {}

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table hukou (id integer primary key, hukou_no char(12), head varchar(40), born_on date,"
                            + " amount numeric(10,2), active smallint, updated_at timestamp)");
            statement.execute("insert into hukou values"
                    + " (1, '330203001', '王小明', '1980-02-29', 10.50, 1, '2026-03-01 08:00:00'),"
                    + " (2, '330203002', '李''四', '1940-06-01', 100.00, 0, '2026-03-02 09:30:15'),"
                    + " (3, '330203003', null, null, null, null, '2026-03-03 23:59:59')");
        }
    }
}
