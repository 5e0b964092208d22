package dev.weir.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The shared schema.
 *
 * @param entities by name, in the file's order
 * @param codeLists by name; read from {@code mappings/codes/<name>.csv}
 * @param fingerprint hash of the file's text and of the code lists
 */
public record Schema(Map<String, Entity> entities, Map<String, CodeList> codeLists, String fingerprint) {

    public Schema {
        entities = Collections.unmodifiableMap(new LinkedHashMap<>(entities));
        codeLists = Collections.unmodifiableMap(new LinkedHashMap<>(codeLists));
    }

    public Optional<Entity> entity(String name) {
        return Optional.ofNullable(entities.get(name));
    }
}
