package dev.weir.publish;

import dev.weir.schema.PrivacyClass;
import java.util.Map;
import java.util.Set;

/**
 * Who may see what. Nothing else decides it.
 *
 * @param name of the audience; empty for the analysts
 * @param classes the privacy classes whose columns and rows may be seen
 * @param tables the only tables, such as {@code event} or {@code weir.load}; if empty, all
 * @param columns for a table the only columns; a table that is not named has all
 * @param rows for a table the SQL condition of the rows that may be seen, over its columns in the working file; if empty, all rows. What
 *     refers to other rows cannot be seen either, see {@link Share}
 * @param smallestCount a count of people from 1 to below it is withheld; 0 if none is
 * @param whole the tables all of whose rows may be seen, wherever they lead
 */
public record Audience(
        String name,
        Set<PrivacyClass> classes,
        Set<String> tables,
        Map<String, Set<String>> columns,
        Map<String, String> rows,
        Set<String> whole,
        int smallestCount) {

    public Audience {
        classes = Set.copyOf(classes);
        tables = Set.copyOf(tables);
        columns = Map.copyOf(columns);
        rows = Map.copyOf(rows);
        whole = Set.copyOf(whole);
    }

    /** Whether the whole table is in its file, its rows and columns aside. */
    boolean sees(String table) {
        return tables.isEmpty() || tables.contains(table);
    }

    /** The same with other classes. */
    Audience with(Set<PrivacyClass> others) {
        return new Audience(name, others, tables, columns, rows, whole, smallestCount);
    }

    /** Everything of these classes, for the analysts. */
    public static Audience of(Set<PrivacyClass> classes) {
        return new Audience("", classes, Set.of(), Map.of(), Map.of(), Set.of(), 0);
    }
}
