package dev.weir.convert;

import dev.weir.compile.CompiledMapping;
import dev.weir.schema.Schema;
import dev.weir.store.StoreOptions;
import java.util.Map;

/**
 * What is known of ledgers: a workspace's files, or those that come with the program.
 *
 * @param placeholders values that mean nothing, each with the reason
 * @param mappings by name
 * @param store how the database of a conversion works; its folders do not count
 */
public record KnownMappings(
        Schema schema, Map<String, String> placeholders, Map<String, CompiledMapping> mappings, StoreOptions store) {

    public KnownMappings {
        placeholders = Map.copyOf(placeholders);
        mappings = Map.copyOf(mappings);
    }
}
