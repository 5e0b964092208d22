package dev.weir.pairs;

import dev.weir.match.Comparison;
import dev.weir.match.Comparison.Field;
import dev.weir.match.FieldType;
import dev.weir.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The fields of a comparison as parts of SQL statements. */
final class CompiledFields {

    /**
     * A key in which two records must be equal.
     *
     * @param field the number of its field
     * @param sql over a row of comparable values; of a field with several values, one row each
     */
    record Key(int field, String sql) {}

    private final List<Field> fields;
    private final List<FieldSql> compiled;

    CompiledFields(Comparison comparison) {
        this.fields = comparison.fields();
        this.compiled = fields.stream().map(field -> FieldSql.of(field.type())).toList();
    }

    /** The columns of comparable values. */
    String values() {
        List<String> columns = new ArrayList<>();
        for (int field = 0; field < fields.size(); field++) {
            for (var column : compiled.get(field).columns().entrySet()) {
                columns.add(at(field, column.getValue()).replace("value", source(field)) + " AS " + stem(field)
                        + column.getKey());
            }
        }
        return Sql.lines(columns);
    }

    /** What names of people are joined with, by {@code value}. */
    String joins() {
        StringBuilder joins = new StringBuilder();
        for (int field = 0; field < fields.size(); field++) {
            if (fields.get(field).type() == FieldType.PERSON_NAME) {
                joins.append(at(field, "\nLEFT JOIN pair_sound AS #_said ON #_said.value = "))
                        .append(source(field));
            }
        }
        return joins.toString();
    }

    /** The names of people, as a query; empty if no field holds any. */
    Optional<String> names() {
        return IntStream.range(0, fields.size())
                .filter(field -> fields.get(field).type() == FieldType.PERSON_NAME)
                .mapToObj(field -> "SELECT " + source(field) + " AS value FROM pair_source AS source")
                .reduce((some, more) -> some + " UNION " + more);
    }

    private String source(int field) {
        return "source." + Sql.name(fields.get(field).name());
    }

    /** The pattern of two records a and b. */
    String pattern() {
        List<String> levels = new ArrayList<>();
        for (int field = 0; field < fields.size(); field++) {
            levels.add(at(field, level(compiled.get(field))) + "::BIGINT * " + Comparison.place(field));
        }
        return String.join("\n+ ", levels);
    }

    private static String level(FieldSql field) {
        int last = field.exact().size() + field.near().size() + 1;
        StringBuilder level = new StringBuilder("CASE WHEN a.# IS NULL OR b.# IS NULL THEN 0");
        int number = 0;
        for (String condition : field.exact()) {
            level.append(when(condition, ++number));
        }
        level.append(when(field.hopeless(), last));
        for (String condition : field.near()) {
            level.append(when(condition, ++number));
        }
        return level.append(" ELSE ").append(last).append(" END").toString();
    }

    private static String when(String condition, int level) {
        return "\n  WHEN " + condition + " THEN " + level;
    }

    List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        for (int field = 0; field < fields.size(); field++) {
            for (String key : compiled.get(field).keys()) {
                keys.add(new Key(field, at(field, key)));
            }
        }
        return keys;
    }

    private String at(int field, String sql) {
        return sql.replace("#", stem(field)).replace("~", stem(partner(field)));
    }

    private static String stem(int field) {
        return "f" + field;
    }

    /** The other part of the name, or the field itself. */
    private int partner(int field) {
        for (int other = 0; other < fields.size(); other++) {
            if (other != field && fields.get(other).type() == FieldType.NAME) {
                return other;
            }
        }
        return field;
    }
}
