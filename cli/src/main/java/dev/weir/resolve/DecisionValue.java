package dev.weir.resolve;

import dev.weir.schema.CodeList;
import dev.weir.schema.CodeList.Code;
import dev.weir.schema.Field;
import dev.weir.schema.IdentityRule;
import dev.weir.schema.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A decided value as its field takes it: a code by any of its names, a date that is one, a number with the field's decimals. */
final class DecisionValue {

    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})(?:[ T](\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?");
    private static final int MONEY_DECIMALS = 2;
    private static final int DECIMALS = 6;

    private final Schema schema;
    private final Field field;

    DecisionValue(Schema schema, Field field) {
        this.schema = schema;
        this.field = field;
    }

    /** Empty if the field cannot take the text. */
    Optional<String> of(String text) {
        String value = text.strip();
        return switch (field.type()) {
            case TEXT, JSON -> Optional.of(value);
            case INTEGER -> number(value, 0);
            case DECIMAL -> number(value, DECIMALS);
            case MONEY -> number(value, MONEY_DECIMALS);
            case DOUBLE -> number(value, Integer.MAX_VALUE);
            case DATE -> date(value).map(LocalDate::toString);
            case TIMESTAMP -> moment(value);
            case BOOLEAN -> Optional.of(value.toLowerCase(Locale.ROOT)).filter(List.of("true", "false")::contains);
            case CODE -> code(value);
            case REFERENCE -> Optional.of(value).filter(this::isReference);
        };
    }

    /** What the field takes, for people. */
    String wanted() {
        return switch (field.type()) {
            case TEXT -> "a text";
            case JSON -> "JSON";
            case INTEGER -> "a whole number";
            case DECIMAL -> "a number with at most six decimals";
            case MONEY -> "an amount in yuan, like 1234.50";
            case DOUBLE -> "a number";
            case DATE -> "a date like 2026-03-31";
            case TIMESTAMP -> "a moment like 2026-03-31 08:30:00";
            case BOOLEAN -> "true or false";
            case CODE ->
                "one of " + String.join(", ", codes().stream().map(Code::code).toList());
            case REFERENCE -> "a reference as records write it, such as key:H1";
        };
    }

    private static Optional<String> number(String text, int decimals) {
        try {
            BigDecimal number = new BigDecimal(text);
            boolean exact = decimals == Integer.MAX_VALUE
                    || number.setScale(decimals, RoundingMode.DOWN).compareTo(number) == 0;
            return exact ? Optional.of(number.toPlainString()) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<String> moment(String text) {
        Matcher parts = MOMENT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return date(parts.group(1))
                    .map(day -> day.atTime(part(parts.group(2)), part(parts.group(3)), part(parts.group(4))))
                    .map(LocalDateTime::toString);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int part(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private Optional<String> code(String text) {
        String folded = folded(text);
        return codes().stream()
                .filter(code -> Stream.concat(
                                Stream.of(
                                        code.code(),
                                        code.title().en(),
                                        code.title().zh()),
                                code.aliases().stream())
                        .anyMatch(name -> folded(name).equals(folded)))
                .map(Code::code)
                .findFirst();
    }

    private List<Code> codes() {
        return field.codeList()
                .map(schema.codeLists()::get)
                .map(CodeList::codes)
                .orElse(List.of());
    }

    /** As the converter folds what it looks up. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private boolean isReference(String text) {
        Stream<String> rules = field.target().flatMap(schema::entity).stream()
                .flatMap(entity -> entity.identity().stream())
                .map(IdentityRule::name);
        return Stream.concat(Stream.of("key"), rules)
                .anyMatch(rule -> text.startsWith(rule + ":") && text.length() > rule.length() + 1);
    }
}
