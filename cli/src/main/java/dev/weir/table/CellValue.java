package dev.weir.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.store.StructFields;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A value of the database as text and as JSON. Dates and times are ISO 8601. */
public final class CellValue {

    /** Keeps the digits of decimals as they are. */
    public static final ObjectMapper JSON = JsonMapper.builder()
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final JsonNodeFactory NODES = JSON.getNodeFactory();
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter FRACTIONS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

    private CellValue() {}

    /** As people read it; empty for null. Lists and structures are JSON. */
    public static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Timestamp timestamp) {
            return text(timestamp.toLocalDateTime());
        }
        if (value instanceof LocalDateTime time) {
            return (time.getNano() == 0 ? SECONDS : FRACTIONS).format(time);
        }
        if (value instanceof OffsetDateTime time) {
            return text(time.toLocalDateTime()) + time.getOffset();
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (isNested(value)) {
            return node(value).toString();
        }
        return value instanceof Blob ? node(value).textValue() : value.toString();
    }

    /** @param json whether the value is a JSON text, which becomes what it says */
    public static JsonNode node(Object value, boolean json) {
        return json && value != null ? parsed(value.toString()) : node(value);
    }

    private static JsonNode node(Object value) {
        try {
            if (value instanceof Array array) {
                return array(Arrays.asList((Object[]) array.getArray()));
            }
            if (value instanceof Struct struct) {
                return nested(StructFields.of(struct));
            }
            if (value instanceof Blob blob) {
                return NODES.textNode(Base64.getEncoder().encodeToString(blob.getBytes(1, (int) blob.length())));
            }
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return plain(value);
    }

    private static JsonNode plain(Object value) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof Boolean bool) {
            return NODES.booleanNode(bool);
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? NODES.numberNode(number) : NODES.textNode(value.toString());
        }
        if (value instanceof BigDecimal decimal) {
            return NODES.numberNode(decimal);
        }
        if (value instanceof BigInteger integer) {
            return NODES.numberNode(integer);
        }
        if (value instanceof Number number) {
            return NODES.numberNode(number.longValue());
        }
        if (value instanceof Timestamp timestamp) {
            return NODES.textNode(timestamp.toLocalDateTime().toString());
        }
        return nested(value);
    }

    private static JsonNode nested(Object value) {
        if (value instanceof List<?> list) {
            return array(list);
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((key, item) -> object.set(String.valueOf(key), node(item)));
            return object;
        }
        return NODES.textNode(value.toString());
    }

    private static ArrayNode array(List<?> items) {
        ArrayNode array = NODES.arrayNode();
        items.forEach(item -> array.add(node(item)));
        return array;
    }

    private static boolean isNested(Object value) {
        return value instanceof Array || value instanceof Struct || value instanceof Map || value instanceof List;
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return NODES.textNode(text);
        }
    }
}
