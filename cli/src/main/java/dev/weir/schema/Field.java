package dev.weir.schema;

import java.util.Optional;

/**
 * @param target for {@link FieldType#REFERENCE}: the entity
 * @param codeList for {@link FieldType#CODE}: the list
 * @param authority the field's own order of departments, else the entity's
 * @param compared whether different values of two departments are a conflict
 */
public record Field(
        String name,
        FieldType type,
        Optional<String> target,
        Optional<String> codeList,
        Title title,
        PrivacyClass privacy,
        Optional<Authority> authority,
        boolean compared) {

    /** Whether its values may be in open data; what is personal or sensitive may not, and neither what can hold anything. */
    public boolean mayLeave() {
        return (privacy == PrivacyClass.OPEN || privacy == PrivacyClass.INTERNAL) && type != FieldType.JSON;
    }
}
