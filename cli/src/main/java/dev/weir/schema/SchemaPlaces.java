package dev.weir.schema;

import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.Problems;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlReader;
import dev.weir.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a schema file says what.
 *
 * @param names the places of entities ({@code household}) and fields ({@code household.phone})
 * @param authority the departments that are named in {@code authority}
 */
public record SchemaPlaces(String file, Map<String, Position> names, List<YamlScalar> authority) {

    public SchemaPlaces {
        names = Map.copyOf(names);
        authority = List.copyOf(authority);
    }

    /** Nothing of a text that is no YAML. */
    public static SchemaPlaces of(String text, String file) {
        Map<String, Position> names = new HashMap<>();
        List<YamlScalar> authority = new ArrayList<>();
        YamlReader.read(text, file, new FileProblems(new Problems(), 'S')).ifPresent(document -> {
            for (YamlMap.Entry entity : MapView.of(document).entries("entities")) {
                MapView view = MapView.of(entity.value());
                names.put(entity.name(), entity.key().position());
                authority.addAll(view.scalars("authority"));
                for (YamlMap.Entry field : view.entries("fields")) {
                    names.put(entity.name() + "." + field.name(), field.key().position());
                    MapView own = MapView.of(field.value());
                    authority.addAll(own.scalars("authority"));
                    authority.addAll(own.map("authority").scalars("order"));
                }
            }
        });
        return new SchemaPlaces(file, names, authority);
    }

    /** Where an entity or its field stands; where it stands no more, its entity, else the file. */
    public Position of(String name) {
        Position entity = names.getOrDefault(name.replaceFirst("[.].*", ""), Position.of(file));
        return names.getOrDefault(name, entity);
    }
}
