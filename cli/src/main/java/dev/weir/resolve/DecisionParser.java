package dev.weir.resolve;

import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.problem.Suggestion;
import dev.weir.resolve.Decision.Kind;
import dev.weir.resolve.Decision.Side;
import dev.weir.schema.CsvLine;
import dev.weir.schema.CsvLines;
import dev.weir.schema.Entity;
import dev.weir.schema.Entity.Golden;
import dev.weir.schema.Schema;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the CSV files of {@code mappings/decisions}. */
public final class DecisionParser {

    private static final List<String> COLUMNS = List.of(
            "decision",
            "entity",
            "mapping_a",
            "scope_a",
            "key_a",
            "mapping_b",
            "scope_b",
            "key_b",
            "field",
            "value",
            "by",
            "on",
            "why");

    /** The first line of each file. */
    public static final String HEADER = String.join(",", COLUMNS);

    private final Schema schema;
    private final FileProblems problems;

    private DecisionParser(Schema schema, FileProblems problems) {
        this.schema = schema;
        this.problems = problems;
    }

    /**
     * @param text a file with the columns {@code decision,entity,mapping_a,scope_a,key_a,mapping_b,scope_b,key_b,field,value,by,on,why}
     * @param file its path as messages name it
     * @param found where problems are gathered, with codes C0xx
     * @return the decisions that are in order, by line
     */
    public static List<Decision> parse(String text, String file, Schema schema, Problems found) {
        FileProblems problems = new FileProblems(found, 'C');
        DecisionParser parser = new DecisionParser(schema, problems);
        List<Decision> decisions = new ArrayList<>();
        for (CsvLine line : CsvLines.read(text, file, COLUMNS, problems)) {
            parser.decision(line).ifPresent(decisions::add);
        }
        return List.copyOf(decisions);
    }

    private Optional<Decision> decision(CsvLine line) {
        Optional<Kind> kind = kind(line);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<Entity> entity = entity(line, kind.get());
        boolean records = records(line, kind.get());
        boolean field = entity.isPresent() && field(line, kind.get(), entity.get());
        Optional<LocalDate> on = signature(line);
        if (!records || !field || on.isEmpty()) {
            return Optional.empty();
        }
        boolean value = kind.get() == Kind.VALUE;
        return Optional.of(new Decision(
                kind.get(),
                entity.get().name(),
                side(line, "a"),
                value ? Optional.empty() : Optional.of(side(line, "b")),
                value ? Optional.of(of(line, "field")) : Optional.empty(),
                value ? value(line, entity.get()) : Optional.empty(),
                of(line, "by"),
                on.get(),
                of(line, "why"),
                line.position()));
    }

    private Optional<Kind> kind(CsvLine line) {
        String text = of(line, "decision");
        List<String> known = Arrays.stream(Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        if (known.contains(text)) {
            return Optional.of(Kind.valueOf(text.toUpperCase(Locale.ROOT)));
        }
        return wrong(
                line.position(),
                ProblemCode.DECISION_KIND,
                "unknown decision \"" + text + "\"",
                Suggestion.of(text, known));
    }

    private Optional<Entity> entity(CsvLine line, Kind kind) {
        String name = of(line, "entity");
        Optional<Entity> entity = schema.entity(name);
        if (entity.isEmpty()) {
            return wrong(
                    line.position(),
                    ProblemCode.DECISION_ENTITY,
                    "unknown entity \"" + name + "\"",
                    Suggestion.of(name, schema.entities().keySet()));
        }
        Golden golden = entity.get().golden();
        if (golden == Golden.LINKED || kind == Kind.VALUE && golden == Golden.RELATION) {
            return entity;
        }
        return wrong(
                line.position(),
                ProblemCode.DECISION_ENTITY,
                "records of " + name + " are not linked by rules, so \"" + of(line, "decision")
                        + "\" means nothing for them",
                "decide about the records they refer to");
    }

    private boolean records(CsvLine line, Kind kind) {
        boolean a = !of(line, "mapping_a").isEmpty() && !of(line, "key_a").isEmpty();
        boolean b = !of(line, "mapping_b").isEmpty() && !of(line, "key_b").isEmpty();
        boolean anyOfB = !(of(line, "mapping_b") + of(line, "scope_b") + of(line, "key_b")).isEmpty();
        if (!a || kind != Kind.VALUE && !b) {
            wrong(
                    line.position(),
                    ProblemCode.DECISION_RECORD,
                    "a record is not named",
                    "give mapping and key of each record");
            return false;
        }
        if (kind == Kind.VALUE ? anyOfB : side(line, "a").equals(side(line, "b"))) {
            wrong(
                    line.position(),
                    ProblemCode.DECISION_RECORD,
                    kind == Kind.VALUE
                            ? "a value is decided for one record, but two are named"
                            : "both records are the same",
                    kind == Kind.VALUE ? "leave mapping_b, scope_b and key_b empty" : "name the other record");
            return false;
        }
        return true;
    }

    private boolean field(CsvLine line, Kind kind, Entity entity) {
        String field = of(line, "field");
        if (kind != Kind.VALUE) {
            return true;
        }
        if (entity.field(field).isEmpty()) {
            List<String> known =
                    entity.fields().stream().map(each -> each.name()).toList();
            wrong(
                    line.position(),
                    ProblemCode.DECISION_FIELD,
                    "unknown field \"" + field + "\" of " + entity.name(),
                    Suggestion.of(field, known));
            return false;
        }
        if (of(line, "value").isEmpty()) {
            wrong(line.position(), ProblemCode.DECISION_FIELD, "the value is empty", "write the value that counts");
            return false;
        }
        DecisionValue taken = new DecisionValue(schema, entity.field(field).get());
        if (taken.of(of(line, "value")).isEmpty()) {
            wrong(
                    line.position(),
                    ProblemCode.DECISION_FIELD,
                    "\"" + of(line, "value") + "\" is no value of " + entity.name() + "." + field,
                    "write " + taken.wanted());
            return false;
        }
        return true;
    }

    /** As the field takes it: a code by its own name. */
    private Optional<String> value(CsvLine line, Entity entity) {
        return entity.field(of(line, "field")).flatMap(field -> new DecisionValue(schema, field).of(of(line, "value")));
    }

    private Optional<LocalDate> signature(CsvLine line) {
        if (of(line, "by").isEmpty() || of(line, "why").isEmpty()) {
            return wrong(
                    line.position(),
                    ProblemCode.DECISION_SIGNATURE,
                    "\"by\" or \"why\" is empty",
                    "say who decided and why");
        }
        try {
            return Optional.of(LocalDate.parse(of(line, "on")));
        } catch (DateTimeParseException wrong) {
            return wrong(
                    line.position(),
                    ProblemCode.DECISION_SIGNATURE,
                    "\"on\" is \"" + of(line, "on") + "\", no date",
                    "write it like 2026-03-31");
        }
    }

    private <T> Optional<T> wrong(Position position, ProblemCode code, String message, String hint) {
        problems.error(position, code, message, hint);
        return Optional.empty();
    }

    private static Side side(CsvLine line, String side) {
        return new Side(of(line, "mapping_" + side), of(line, "scope_" + side), of(line, "key_" + side));
    }

    private static String of(CsvLine line, String column) {
        return line.values().get(COLUMNS.indexOf(column));
    }
}
