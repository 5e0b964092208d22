package dev.weir.mapping;

import dev.weir.yaml.YamlScalar;
import java.util.List;

/** Takes expressions over from YAML, with the place of each character. */
final class Expressions {

    private Expressions() {}

    static Expression of(YamlScalar scalar) {
        return new Expression(scalar.text(), scalar.layout());
    }

    static List<Expression> of(List<YamlScalar> scalars) {
        return scalars.stream().map(Expressions::of).toList();
    }
}
