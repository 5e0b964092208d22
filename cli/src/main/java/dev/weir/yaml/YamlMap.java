package dev.weir.yaml;

import dev.weir.problem.Position;
import java.util.List;
import java.util.Optional;

/** Keys with values, in the file's order; of a key that stands twice only the first. */
public record YamlMap(List<Entry> entries, Position position) implements YamlNode {

    /** One key with its value. */
    public record Entry(YamlScalar key, YamlNode value) {

        /** The key's text. */
        public String name() {
            return key.text();
        }
    }

    public YamlMap {
        entries = List.copyOf(entries);
    }

    /** The entry of that key. */
    public Optional<Entry> entry(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** Whether the key is there. */
    public boolean has(String name) {
        return entry(name).isPresent();
    }

    /** Where the key stands, else where the map begins. */
    public Position positionOf(String name) {
        return entry(name).map(entry -> entry.key().position()).orElse(position);
    }

    @Override
    public String kind() {
        return "a map of keys";
    }
}
