package dev.weir.yaml;

import dev.weir.problem.Position;

/** A value in a YAML file. */
public sealed interface YamlNode permits YamlScalar, YamlList, YamlMap {

    /** Where the value begins. */
    Position position();

    /** What it is, for messages: {@code a list}, {@code a text}, … */
    String kind();
}
