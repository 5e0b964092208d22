package dev.weir.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The schema's boundary of open data.
 *
 * @param kinds the rows that may leave
 * @param never by entity, an SQL condition over the golden row: such rows never leave, whatever a kind says
 */
public record OpenRules(List<OpenKind> kinds, Map<String, String> never) {

    /** Nothing leaves. */
    public static final OpenRules NONE = new OpenRules(List.of(), Map.of());

    public OpenRules {
        kinds = List.copyOf(kinds);
        never = new LinkedHashMap<>(never);
    }

    /** The privacy class of what a column shows: that of the field, or of the field to which its reference leads. */
    static PrivacyClass privacy(Field field, Map<String, Entity> entities, String of) {
        return field.target()
                .map(entities::get)
                .flatMap(target -> target.field(of))
                .map(Field::privacy)
                .orElse(field.privacy());
    }
}
