package dev.weir.inspect;

import java.util.List;

/**
 * What columns of ledgers hold.
 *
 * @param name such as {@code tenant_phone}
 * @param names what ledgers call it
 */
record Concept(String name, ColumnType type, List<String> names) {

    Concept {
        names = List.copyOf(names);
    }
}
