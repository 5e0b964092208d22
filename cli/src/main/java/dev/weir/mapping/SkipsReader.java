package dev.weir.mapping;

import dev.weir.mapping.SkipRule.Aggregate;
import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code skip}. */
final class SkipsReader {

    private static final Set<Converter> NUMBERS = EnumSet.of(Converter.INTEGER, Converter.DECIMAL, Converter.MONEY);

    private final ColumnNames columns;
    private final FileProblems problems;
    private final Set<String> names = new HashSet<>();

    SkipsReader(ColumnNames columns, FileProblems problems) {
        this.columns = columns;
        this.problems = problems;
    }

    List<SkipRule> read(MapView root) {
        List<SkipRule> rules = new ArrayList<>();
        for (MapView view : root.maps("skip")) {
            Optional<YamlScalar> when = view.scalar("when");
            String name = view.text("rule").orElse("skip-" + (rules.size() + 1));
            if (!names.add(name)) {
                String message = "two skip rules are called \"" + name + "\"";
                problems.error(view.position("rule"), ProblemCode.DUPLICATE_RULE, message, "rename one");
            }
            Map<String, Aggregate> reconcile = reconcile(view);
            when.ifPresent(condition -> rules.add(new SkipRule(name, Expressions.of(condition), reconcile)));
        }
        return rules;
    }

    private Map<String, Aggregate> reconcile(MapView rule) {
        MapView view = rule.map("reconcile");
        Map<String, Aggregate> totals = new LinkedHashMap<>();
        for (YamlMap.Entry entry : view.entries()) {
            Optional<Column> column = columns.single(entry.name(), entry.key().position());
            Optional<Aggregate> aggregate = view.choice(entry.name(), Aggregate.class);
            aggregate.ifPresent(total -> totals.put(entry.name(), total));
            if (column.isPresent() && !NUMBERS.contains(column.get().converter())) {
                problems.error(
                        entry.key().position(),
                        ProblemCode.NOT_A_NUMBER,
                        "column \"" + entry.name() + "\" holds no numbers, so no total can be checked",
                        "write as: integer, decimal or money in the column");
            }
        }
        return totals;
    }
}
