package dev.weir.schema;

import dev.weir.problem.TextLayout;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A question that people ask often, answered once: a query over everything that is recorded, published as a table.
 *
 * @param name of the table
 * @param description who or what is counted, and what is left out
 * @param sql one SELECT over the working file's tables
 * @param layout where each character of the SQL stands
 * @param columns what the SELECT gives, by name; a reference holds the id of a golden row
 * @param classReasons by column why it may be less private than what it is made of
 * @param counts by column what it counts of people
 * @param published whether its rows are published; if not, feeds count them and nobody sees them
 */
public record FactView(
        String name,
        Title title,
        Title description,
        String sql,
        TextLayout layout,
        List<Field> columns,
        Map<String, String> classReasons,
        Map<String, PeopleCount> counts,
        boolean published) {

    public FactView {
        columns = List.copyOf(columns);
        // in one order in every process: what was published is compared with its text
        classReasons = Collections.unmodifiableMap(new TreeMap<>(classReasons));
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** The same view without a row, also where its query gives one of empty tables or would never end. */
    public FactView empty() {
        String none = "SELECT * FROM (\n" + sql + "\n) LIMIT 0";
        return new FactView(name, title, description, none, layout, columns, classReasons, counts, published);
    }

    /** The same view with only these columns. */
    public FactView with(List<Field> some) {
        return new FactView(name, title, description, sql, layout, some, classReasons, counts, published);
    }
}
