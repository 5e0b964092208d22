package dev.weir.yaml;

import dev.weir.problem.Position;
import java.util.List;

/** Values in order. */
public record YamlList(List<YamlNode> items, Position position) implements YamlNode {

    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public String kind() {
        return "a list";
    }
}
