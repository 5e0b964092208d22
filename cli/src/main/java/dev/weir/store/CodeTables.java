package dev.weir.store;

import dev.weir.problem.FaultCode;
import dev.weir.schema.CodeList;
import dev.weir.schema.CodeList.Code;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SQL that fills {@code weir.code} and {@code weir.placeholder} anew. */
final class CodeTables {

    private CodeTables() {}

    /** A line for each text that means a code: the code itself, its titles, its aliases; folded as the converter folds what it looks up. */
    static List<String> statements(Schema schema, Map<String, String> placeholders) {
        List<String> statements = new ArrayList<>();
        statements.add("DELETE FROM weir.code");
        statements.add("DELETE FROM weir.placeholder");
        List<String> labels = schema.codeLists().values().stream()
                .flatMap(list -> list.codes().stream().flatMap(code -> labels(list, code)))
                .toList();
        if (!labels.isEmpty()) {
            statements.add(
                    "INSERT INTO weir.code SELECT DISTINCT list, code, lower(weir_text(label)), en, zh FROM (VALUES\n"
                            + String.join(",\n", labels)
                            + ") AS labels (list, code, label, en, zh) WHERE weir_text(label) IS NOT NULL");
        }
        statements.add(faults());
        if (!placeholders.isEmpty()) {
            // in one order, or the same list would look changed each night
            List<String> values = new TreeMap<>(placeholders)
                    .entrySet().stream()
                            .map(entry ->
                                    "(" + Sql.literal(entry.getKey()) + ", " + Sql.literal(entry.getValue()) + ")")
                            .toList();
            statements.add("INSERT INTO weir.placeholder VALUES " + String.join(", ", values));
        }
        return statements;
    }

    /** What the codes of faults mean is a code list too; which column and which value is left open. */
    private static String faults() {
        return Stream.of(FaultCode.values())
                .map(fault -> "('fault', %1$s, %1$s, %2$s, %3$s)"
                        .formatted(
                                Sql.literal(fault.code()),
                                Sql.literal(fault.sentence("en")),
                                Sql.literal(fault.sentence("zh"))))
                .collect(Collectors.joining(",\n", "INSERT INTO weir.code VALUES\n", ""));
    }

    private static Stream<String> labels(CodeList list, Code code) {
        return Stream.concat(
                        Stream.of(code.code(), code.title().en(), code.title().zh()), code.aliases().stream())
                .map(label -> "(%s, %s, %s, %s, %s)"
                        .formatted(
                                Sql.literal(list.name()),
                                Sql.literal(code.code()),
                                Sql.literal(label),
                                Sql.literal(code.title().en()),
                                Sql.literal(code.title().zh())));
    }
}
