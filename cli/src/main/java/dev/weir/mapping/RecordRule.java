package dev.weir.mapping;

import dev.weir.problem.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One record that a row may make.
 *
 * @param key parts of the source key; the texts are joined by {@code |}; a null part is an unreadable key
 * @param fields field name of the entity, or {@link #AS_OF}, to its value, in the file's order
 * @param crs the system of its {@link #COORDINATES}, if it fills them
 * @param newest of rows that say different things of one record the last counts, else they are at fault
 * @param classReasons fields that may read a column of a higher privacy class, each with the reason
 * @param each the repeated group to make one record for each of; its name is then a text column with the label
 */
public record RecordRule(
        String entity,
        Optional<Expression> when,
        List<Expression> key,
        Map<String, FieldValue> fields,
        Optional<Crs> crs,
        Optional<String> each,
        Map<String, String> classReasons,
        boolean newest,
        Position position) {

    /** The fields of any entity that say where something is: degrees of WGS 84, whatever {@code crs} the input has. */
    public static final List<String> COORDINATES = List.of("longitude", "latitude");

    /** What every record has besides its entity's fields: the moment it speaks of; that of the issue, if the rule does not give it. */
    public static final String AS_OF = "as_of";

    public RecordRule {
        key = List.copyOf(key);
        classReasons = Map.copyOf(classReasons);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The parts of its key and of the keys by which it names other records, as the mapping has them. */
    Stream<String> keyParts() {
        Stream<Expression> named = fields.values().stream()
                .flatMap(value -> value instanceof FieldValue.Ref ref ? ref.key().stream() : Stream.empty());
        return Stream.concat(key.stream(), named).map(part -> part.sql().strip());
    }
}
