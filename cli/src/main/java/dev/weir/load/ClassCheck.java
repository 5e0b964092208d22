package dev.weir.load;

import dev.weir.mapping.Expression;
import dev.weir.mapping.FieldValue.Computed;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RecordRule;
import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A derived value has the class of its source. A column of an input has the highest class of the fields that it fills alone; no field may
 * read a column of a higher class than its own, unless the record says why in {@code class_ok}. References do not count: their class is
 * that of the link, not of the text that finds the target.
 */
final class ClassCheck {

    private final ExpressionChecker checker;
    private final Schema schema;
    private final FileProblems problems;

    ClassCheck(ExpressionChecker checker, Schema schema, FileProblems problems) {
        this.checker = checker;
        this.schema = schema;
        this.problems = problems;
    }

    /** A field that an expression fills, with the columns of the input that the expression reads. */
    private record Filled(RecordRule rule, Field field, Expression expression, ReadColumns columns) {}

    /** Reports every field that reads a column of a higher class, and every excuse for a field that is not filled. */
    void check(Mapping mapping) {
        List<Filled> filled = new ArrayList<>();
        for (RecordRule rule : mapping.records()) {
            checkReasons(rule);
            rule.fields().forEach((name, value) -> {
                if (value instanceof Computed computed) {
                    field(rule, name)
                            .map(field -> new Filled(
                                    rule, field, computed.expression(), checker.columns(computed.expression())))
                            .ifPresent(filled::add);
                }
            });
        }
        Map<String, Field> highest = new HashMap<>();
        for (Filled each : filled) {
            each.columns().alone().stream()
                    .filter(name -> mapping.column(name).isPresent())
                    .forEach(name -> highest.merge(name, each.field(), ClassCheck::higher));
        }
        for (Filled each : filled) {
            if (!each.rule().classReasons().containsKey(each.field().name())) {
                report(each, highest);
            }
        }
    }

    private void report(Filled filled, Map<String, Field> highest) {
        Field field = filled.field();
        for (String column : filled.columns().all()) {
            Field other = highest.getOrDefault(column, field);
            if (other.privacy().compareTo(field.privacy()) > 0) {
                problems.error(
                        filled.expression().position(),
                        ProblemCode.LOWER_CLASS,
                        "field \"%s\" is %s, but it reads column \"%s\", which also fills \"%s\", and that is %s"
                                .formatted(field.name(), word(field), column, other.name(), word(other)),
                        "raise the field's class in schema.yaml, or say why it tells nothing: class_ok: {"
                                + field.name() + ": …}");
                return;
            }
        }
    }

    private void checkReasons(RecordRule rule) {
        for (String name : rule.classReasons().keySet()) {
            if (!rule.fields().containsKey(name)) {
                problems.error(
                        rule.position(),
                        ProblemCode.LOWER_CLASS,
                        "class_ok names \"" + name + "\", which this record does not fill",
                        "remove it");
            }
        }
    }

    private Optional<Field> field(RecordRule rule, String name) {
        return schema.entity(rule.entity())
                .flatMap(entity -> entity.field(name))
                .filter(field -> field.type() != FieldType.REFERENCE);
    }

    private static Field higher(Field one, Field other) {
        return other.privacy().compareTo(one.privacy()) > 0 ? other : one;
    }

    private static String word(Field field) {
        return field.privacy().name().toLowerCase(Locale.ROOT);
    }
}
