package dev.weir.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shared schema, and the fact views over it.
 *
 * @param entities by name, in the file's order
 * @param codeLists by name; read from {@code mappings/codes/<name>.csv}
 * @param fingerprint hash of the schema file's text and of the code lists
 * @param views read from {@code mappings/views/<name>.yaml}, by name in order
 * @param open what everybody may have
 * @param areas read from {@code mappings/codes/areas.csv}
 */
public record Schema(
        Map<String, Entity> entities,
        Map<String, CodeList> codeLists,
        String fingerprint,
        List<FactView> views,
        OpenRules open,
        Areas areas) {

    public Schema {
        entities = Collections.unmodifiableMap(new LinkedHashMap<>(entities));
        codeLists = Collections.unmodifiableMap(new LinkedHashMap<>(codeLists));
        views = List.copyOf(views);
    }

    /** Without fact views; nothing is open. */
    public Schema(Map<String, Entity> entities, Map<String, CodeList> codeLists, String fingerprint) {
        this(entities, codeLists, fingerprint, List.of(), OpenRules.NONE, Areas.NONE);
    }

    /** The same schema with these fact views. */
    public Schema with(List<FactView> others) {
        return new Schema(entities, codeLists, fingerprint, others, open, areas);
    }

    /** The same schema with these areas. */
    public Schema with(Areas others) {
        return new Schema(entities, codeLists, fingerprint, views, open, others);
    }

    public Optional<Entity> entity(String name) {
        return Optional.ofNullable(entities.get(name));
    }
}
