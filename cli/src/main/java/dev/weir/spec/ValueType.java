package dev.weir.spec;

import dev.weir.yaml.YamlScalar;
import dev.weir.yaml.YamlScalar.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of single values, each with the form its text must have. */
public enum ValueType {
    TEXT("a text", ".*\\S.*", "string", "number", "boolean"),
    ANY_TEXT("a text, which may be empty", ".*", "string", "number", "boolean"),
    SQL("an SQL expression", ".*\\S.*", "string", "number", "boolean"),
    NAME("a name of small letters, digits and _", "[a-z][a-z0-9_]*", "string"),
    DASHED_NAME("a name of small letters, digits, _ and -", "[a-z][a-z0-9_-]*", "string"),
    EMAIL("an e-mail address such as data@district.example", "[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+", "string"),
    PATTERN("a regular expression", ".*\\S.*", "string"),
    DURATION("a duration such as 30s, 10m, 12h, 7d or 2w", "[0-9]{1,6}[smhdw]", "string"),
    PERIOD("a period such as 30d, 6m or 2y", "[0-9]{1,4}[dmy]", "string"),
    SIZE("a size such as 512MB or 2GB", "[1-9][0-9]{0,5}(KB|MB|GB|TB)", "string"),
    WHOLE_NUMBER("a whole number from 0", "[0-9]{1,9}", "integer"),
    COUNT("a whole number from 1", "[1-9][0-9]{0,8}", "integer"),
    PERCENT("a number from 0 to 100", "100|[0-9]{1,2}(\\.[0-9]+)?", "number"),
    PROBABILITY("a number from 0 to 1", "0(\\.[0-9]+)?|1(\\.0+)?", "number"),
    DEGREES("degrees such as 121.55", "-?[0-9]{1,3}(\\.[0-9]+)?", "number"),
    WHOLE_PERCENT("a whole number from 0 to 100", "100|[0-9]{1,2}", "integer"),
    FILE_MODE("permissions of a file, such as 0640", "0?[46][046][04]", "string", "integer"),
    BOOLEAN("true or false", "true|false", "boolean"),
    VERSION("1", "1", "integer");

    private final String phrase;
    private final Pattern form;
    private final List<String> jsonTypes;

    ValueType(String phrase, String form, String... jsonTypes) {
        this.phrase = phrase;
        this.form = Pattern.compile(form, Pattern.DOTALL);
        this.jsonTypes = List.of(jsonTypes);
    }

    /** What is expected, as messages and the reference page say it. */
    public String phrase() {
        return phrase;
    }

    /** The types of JSON Schema that the value may have. */
    public List<String> jsonTypes() {
        return jsonTypes;
    }

    /** The form of a value that is written as a text; empty if any text will do. */
    public Optional<String> textForm() {
        return jsonTypes.equals(List.of("string")) && this != PATTERN ? Optional.of(form.pattern()) : Optional.empty();
    }

    /** The least number; empty if the value is no number. */
    OptionalInt least() {
        return switch (this) {
            case WHOLE_NUMBER, PERCENT, PROBABILITY, WHOLE_PERCENT -> OptionalInt.of(0);
            case COUNT, VERSION -> OptionalInt.of(1);
            default -> OptionalInt.empty();
        };
    }

    /** The greatest number; empty if there is none. */
    OptionalInt most() {
        return switch (this) {
            case PERCENT, WHOLE_PERCENT -> OptionalInt.of(100);
            case PROBABILITY, VERSION -> OptionalInt.of(1);
            default -> OptionalInt.empty();
        };
    }

    /** Whether YAML took the value for a type that is allowed here. */
    boolean acceptsTypeOf(YamlScalar scalar) {
        return yamlTypes().contains(scalar.type());
    }

    /** Whether the text is written as it must be. */
    boolean accepts(String text) {
        return form.matcher(text).matches();
    }

    private Set<Type> yamlTypes() {
        Set<Type> types = EnumSet.noneOf(Type.class);
        for (String jsonType : jsonTypes) {
            types.add(
                    switch (jsonType) {
                        case "string" -> Type.TEXT;
                        case "boolean" -> Type.BOOLEAN;
                        default -> Type.NUMBER;
                    });
        }
        return types;
    }
}
