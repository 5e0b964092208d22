package dev.weir.form;

import dev.weir.inspect.Headings.Meant;
import dev.weir.report.ReportLanguage;
import dev.weir.schema.CodeList;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.schema.Schema;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the columns of a form are of one resident or household. */
final class RowValues {

    /** Headings that mean where somebody lives, not where he is registered. */
    private static final Pattern LIVING = Pattern.compile("(?i).*(住|living|lives|residence).*");

    /** Headings that ask for a month. */
    private static final Pattern MONTH = Pattern.compile("(?i)年月(?!日)|\\bmonth\\b");

    private final KnownPeople known;
    private final Schema schema;
    private final ReportLanguage language;

    RowValues(KnownPeople known, Schema schema, ReportLanguage language) {
        this.known = known;
        this.schema = schema;
        this.language = language;
    }

    /**
     * A value of a field.
     *
     * @param text as people read it; null where nothing is known
     */
    record Value(String entity, String field, long id, String text) {}

    /** The field that a column is filled from; empty when it is none of those that are told of the subject. */
    Optional<Field> field(Subject subject, String heading, Meant meant) {
        return owner(subject, heading, meant).flatMap(owner -> field(owner, meant));
    }

    /** Whether the field of a column may be seen. */
    boolean sees(Subject subject, String heading, Meant meant) {
        return owner(subject, heading, meant)
                .filter(owner ->
                        known.sees(owner, field(owner, meant).orElseThrow().name()))
                .isPresent();
    }

    private Optional<String> owner(Subject subject, String heading, Meant meant) {
        boolean living = LIVING.matcher(heading).matches();
        return subject.entities().stream()
                .filter(entity ->
                        !(living && entity.equals("resident") && meant.concept().equals("address")))
                .filter(entity -> field(entity, meant).isPresent())
                .findFirst();
    }

    private Optional<Field> field(String entity, Meant meant) {
        return meant.fields().stream()
                .filter(name -> name.startsWith(entity + "."))
                .sorted()
                .findFirst()
                .flatMap(name ->
                        schema.entity(entity).flatMap(found -> found.field(name.substring(entity.length() + 1))));
    }

    /** @param id of the subject */
    Optional<Value> of(Subject subject, long id, String heading, Meant meant) {
        String owner = owner(subject, heading, meant).orElseThrow();
        Field field = field(owner, meant).orElseThrow();
        return row(subject, id, owner, LIVING.matcher(heading).matches())
                .filter(row -> known.sees(owner, row))
                .map(row -> new Value(
                        owner, field.name(), row, asAsked(heading, field, known.value(owner, field.name(), row))));
    }

    /** Where a form asks for the month, the day stays away. */
    private String asAsked(String heading, Field field, String value) {
        boolean month = value != null
                && (field.type() == FieldType.DATE || field.type() == FieldType.TIMESTAMP)
                && MONTH.matcher(heading).find();
        return month ? value.substring(0, "yyyy-MM".length()) : shown(field, value);
    }

    /** The row of an entity that belongs to the subject. */
    private Optional<Long> row(Subject subject, long id, String entity, boolean living) {
        if (entity.equals(subject.entity())) {
            return Optional.of(id);
        }
        if (subject == Subject.HOUSEHOLD) {
            return entity.equals("place") ? reference("household", "place", id) : Optional.empty();
        }
        Optional<Long> membership = known.membership(id, living ? "living" : "registered");
        return switch (entity) {
            case "membership" -> membership;
            case "household" -> membership.flatMap(found -> reference("membership", "household", found));
            default ->
                membership
                        .flatMap(found -> reference("membership", "household", found))
                        .flatMap(found -> reference("household", "place", found));
        };
    }

    private Optional<Long> reference(String entity, String field, long id) {
        return known.sees(entity, field)
                ? Optional.ofNullable(known.value(entity, field, id)).map(Long::valueOf)
                : Optional.empty();
    }

    private String shown(Field field, String value) {
        if (value == null) {
            return null;
        }
        if (field.type() == FieldType.REFERENCE) {
            boolean place = field.target().equals(Optional.of("place")) && known.sees("place", "address");
            return place ? address(known.value("place", "address", Long.parseLong(value))) : null;
        }
        if (field.type() == FieldType.CODE) {
            return field.codeList().map(schema.codeLists()::get).map(CodeList::codes).stream()
                    .flatMap(codes -> codes.stream())
                    .filter(code -> code.code().equals(value))
                    .map(code -> language.of(code.title()))
                    .findFirst()
                    .orElse(value);
        }
        return field.name().equals("address") ? address(value) : value;
    }

    /** Without the marks between its parts. */
    private static String address(String canonical) {
        return canonical == null ? null : canonical.replace("|", "");
    }
}
