package dev.weir.load;

import dev.weir.mapping.Column;
import dev.weir.mapping.Converter;
import dev.weir.mapping.Deletions;
import dev.weir.mapping.Expression;
import dev.weir.mapping.FieldValue;
import dev.weir.mapping.FieldValue.Computed;
import dev.weir.mapping.FieldValue.Find;
import dev.weir.mapping.FieldValue.Ref;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RecordRule;
import dev.weir.mapping.RowContext;
import dev.weir.mapping.RowMark;
import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.problem.Suggestion;
import dev.weir.schema.CodeList;
import dev.weir.schema.CodeList.Code;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.schema.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks every expression of a mapping, each with the names that it can use and the type that it must give. */
public final class MappingSqlCheck {

    private final ExpressionChecker checker;
    private final Schema schema;

    public MappingSqlCheck(ExpressionChecker checker, Schema schema) {
        this.checker = checker;
        this.schema = schema;
    }

    /** Reports everything that is wrong with the mapping's SQL. */
    public void check(Mapping mapping, Problems problems) {
        FileProblems found = new FileProblems(problems, 'M');
        NameScope row = scope(mapping, Optional.empty());
        mapping.skips().forEach(skip -> checker.check(skip.when(), row, WantedType.CONDITION, found));
        if (mapping.deletions() instanceof Deletions.DeletedWhen deleted) {
            checker.check(deleted.when(), row, WantedType.CONDITION, found);
        }
        for (Column column : mapping.columns()) {
            column.head().ifPresent(head -> checker.check(head, headScope(mapping, column), WantedType.TEXT, found));
            column.before().ifPresent(text -> checker.check(text, headScope(mapping, column), WantedType.TEXT, found));
            column.check()
                    .ifPresent(
                            check -> checker.check(check, scope(mapping, column.each()), WantedType.CONDITION, found));
        }
        mapping.records().forEach(rule -> {
            check(rule, scope(mapping, rule.each()), found);
            checkCodes(rule, found);
            checkPlaces(mapping, rule, found);
        });
        new ClassCheck(checker, schema, found).check(mapping);
    }

    private void check(RecordRule rule, NameScope scope, FileProblems found) {
        rule.when().ifPresent(when -> checker.check(when, scope, WantedType.CONDITION, found));
        rule.key().forEach(part -> checker.check(part, scope, WantedType.TEXT, found));
        rule.fields().forEach((name, value) -> {
            WantedType wanted = schema.entity(rule.entity())
                    .flatMap(entity -> entity.field(name))
                    .map(Field::type)
                    .map(WantedType::of)
                    .orElse(WantedType.MOMENT);
            check(value, scope, wanted, found);
        });
    }

    private void check(FieldValue value, NameScope scope, WantedType wanted, FileProblems found) {
        if (value instanceof Computed computed) {
            checker.check(computed.expression(), scope, wanted, found);
        } else if (value instanceof Ref ref) {
            ref.key().forEach(part -> checker.check(part, scope, WantedType.TEXT, found));
        } else if (value instanceof Find find) {
            for (Expression part : find.by().values()) {
                checker.check(part, scope, WantedType.TEXT, found);
            }
        }
    }

    /** A constant is not looked up in the code list as the text of a column is, so it must be one of its codes. */
    private void checkCodes(RecordRule rule, FileProblems found) {
        rule.fields().forEach((name, value) -> {
            Optional<CodeList> list = schema.entity(rule.entity())
                    .flatMap(entity -> entity.field(name))
                    .flatMap(Field::codeList)
                    .map(schema.codeLists()::get)
                    .filter(known -> !known.codes().isEmpty());
            if (list.isEmpty() || !(value instanceof Computed computed)) {
                return;
            }
            List<String> codes = list.get().codes().stream().map(Code::code).toList();
            for (String constant : checker.constants(computed.expression())) {
                if (!codes.contains(constant)) {
                    found.warning(
                            computed.expression().position(),
                            ProblemCode.CODE_CONSTANT,
                            "field \"" + name + "\" takes a code of \""
                                    + list.get().name() + "\", and \"" + constant + "\" is none",
                            Suggestion.of(constant, codes));
                }
            }
        });
    }

    /** Where an entity refers to another, a plain value can only be an address, which makes the place. */
    private void checkPlaces(Mapping mapping, RecordRule rule, FileProblems found) {
        rule.fields().forEach((name, value) -> {
            boolean refers = schema.entity(rule.entity())
                    .flatMap(entity -> entity.field(name))
                    .filter(field -> field.type() == FieldType.REFERENCE)
                    .isPresent();
            if (refers && value instanceof Computed computed && !isAddress(mapping, computed.expression())) {
                found.error(
                        computed.expression().position(),
                        ProblemCode.REFERENCE_NEEDED,
                        "field \"" + name + "\" is a reference, and this is no column of addresses",
                        "name a column with as: address, or write {ref: <source key>}");
            }
        });
    }

    private static boolean isAddress(Mapping mapping, Expression expression) {
        return mapping.columns().stream()
                .filter(column -> column.converter() == Converter.ADDRESS)
                .anyMatch(column ->
                        column.name().equalsIgnoreCase(expression.sql().strip()));
    }

    /** An address is completed before it is one, and so cannot complete another. */
    private static NameScope headScope(Mapping mapping, Column column) {
        NameScope row = scope(mapping, column.each());
        Map<String, String> types = new HashMap<>(row.types());
        Map<String, String> elsewhere = new HashMap<>(row.elsewhere());
        mapping.columns().stream()
                .filter(other -> other.converter() == Converter.ADDRESS)
                .forEach(address -> {
                    types.remove(address.name());
                    elsewhere.put(address.name(), "it is an address itself; raw." + address.name() + " gives its text");
                });
        return new NameScope(types, row.raw(), row.marks(), elsewhere);
    }

    private static NameScope scope(Mapping mapping, Optional<String> group) {
        Map<String, String> types = new HashMap<>();
        RowContext.NAMES.forEach(name -> types.put(name, RowContext.sqlType(name)));
        group.ifPresent(name -> types.put(name, "VARCHAR"));
        Set<String> raw = new HashSet<>();
        Set<String> marks = mapping.input().format().hasRowMarks() ? Set.copyOf(RowMark.words()) : Set.of();
        Map<String, String> elsewhere = new HashMap<>();
        for (Column column : mapping.columns()) {
            if (column.each().isEmpty() || column.each().equals(group)) {
                types.put(column.name(), column.converter().sqlType());
                raw.add(column.name());
            } else {
                elsewhere.put(
                        column.name(),
                        "it belongs to the group \"" + column.each().get() + "\", which is not repeated here");
            }
        }
        return new NameScope(types, raw, marks, elsewhere);
    }
}
