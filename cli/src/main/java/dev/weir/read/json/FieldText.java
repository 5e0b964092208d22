package dev.weir.read.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.weir.problem.FaultCode;
import dev.weir.read.LostValue;
import dev.weir.read.fields.FieldRow;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a JSON object as texts. A field of an object inside is called by its path ({@code meter.no}) where the mapping asks for
 * one, or for one below it; other objects and arrays are kept as JSON text.
 */
final class FieldText {

    /** The most characters of a text, and of a line. */
    static final int LONGEST = 8_000_000;

    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // a program's NaN is a fault of its field, not of the row
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST)
                    .maxNestingDepth(200)
                    .build())
            .build();

    /** As Jackson tells them; the rest of what it says changes from version to version. */
    private static final Pattern TWICE = Pattern.compile("^Duplicate field '(.*)'", Pattern.DOTALL);

    private static final Pattern SIGN =
            Pattern.compile("^(?:Unexpected|Illegal) character \\('(.{1,2})' \\(code", Pattern.DOTALL);

    /** Digits that a number with an exponent may have when it is written out. */
    private static final int LONGEST_NUMBER = 400;

    /** Digits that a binary number keeps in any case. */
    private static final int DIGITS = 15;

    private static final String EMPTY_LIST = "[]";

    private final Set<String> wanted;
    private final Set<String> parents = new HashSet<>();

    /** @param wanted paths of fields that are wanted */
    FieldText(List<String> wanted) {
        this.wanted = Set.copyOf(wanted);
        for (String name : wanted) {
            for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
                parents.add(name.substring(0, dot));
            }
        }
    }

    /** What is wrong with a text that is no JSON, without the place; the library's own words say little to a person. */
    static String reason(JsonProcessingException wrong) {
        if (wrong instanceof StreamConstraintsException) {
            return "it is nested deeper, or a value is longer, than in any register";
        }
        if (wrong instanceof JsonEOFException) {
            return "it is cut off";
        }
        Matcher twice = TWICE.matcher(wrong.getOriginalMessage());
        if (twice.find()) {
            return '"' + twice.group(1) + "\" stands twice";
        }
        Matcher sign = SIGN.matcher(wrong.getOriginalMessage());
        return sign.find()
                ? "the sign \"" + sign.group(1) + "\" does not belong there"
                : "what stands there is no JSON";
    }

    /** Adds the fields of the object at which the parser stands; moves to its end. */
    void add(JsonParser json, FieldRow row) throws IOException {
        add(json, "", row);
    }

    private void add(JsonParser json, String prefix, FieldRow row) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = prefix + json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT && parents.contains(name)) {
                if (wanted.contains(name)) {
                    addBoth(json, name, row);
                } else {
                    add(json, name + ".", row);
                }
            } else {
                String text = text(json, value);
                row.add(name, text);
                if (parents.contains(name) && text != null && !text.isBlank() && !text.equals(EMPTY_LIST)) {
                    row.obstacle(name + ".", text);
                }
            }
        }
    }

    private void addBoth(JsonParser json, String name, FieldRow row) throws IOException {
        String whole = written(json);
        row.add(name, whole);
        try (JsonParser inner = FACTORY.createParser(whole)) {
            inner.nextToken();
            add(inner, name + ".", row);
        }
    }

    private static String text(JsonParser json, JsonToken value) throws IOException {
        return switch (value) {
            case VALUE_NULL -> null;
            case VALUE_NUMBER_FLOAT -> plain(json.getText());
            case START_OBJECT, START_ARRAY -> written(json);
            default -> json.getText();
        };
    }

    /**
     * 1.5e3 is 1500 and 1001.0 is 1001: programs write whole numbers so where a column has gaps. Such a program has no more than
     * {@value #DIGITS} digits of a number. NaN is how it writes a gap.
     */
    private static String plain(String number) {
        if (number.equals("NaN")) {
            return null;
        }
        BigDecimal decimal;
        try {
            decimal = new BigDecimal(number);
        } catch (NumberFormatException infinite) {
            return number;
        }
        if (Math.abs((long) decimal.scale()) > LONGEST_NUMBER) {
            return number;
        }
        if ((long) decimal.precision() - decimal.scale() > DIGITS && decimal.signum() != 0) {
            return LostValue.of(FaultCode.DIGITS_LOST, number);
        }
        boolean whole = decimal.signum() == 0 || decimal.stripTrailingZeros().scale() <= 0;
        return whole ? decimal.toBigInteger().toString() : decimal.toPlainString();
    }

    /** The value at which the parser stands as JSON text; moves to its end. */
    static String written(JsonParser json) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.copyCurrentStructure(json);
        }
        return text.toString();
    }
}
