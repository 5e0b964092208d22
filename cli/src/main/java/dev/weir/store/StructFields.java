package dev.weir.store;

import java.sql.SQLException;
import java.sql.Struct;
import java.util.Map;
import org.duckdb.DuckDBStruct;

/** DuckDB's structures as maps; plain JDBC tells their values but not their names. */
public final class StructFields {

    private StructFields() {}

    /** @return the values by name, in order; null where there is none */
    public static Map<String, Object> of(Struct struct) throws SQLException {
        return ((DuckDBStruct) struct).getMap();
    }
}
