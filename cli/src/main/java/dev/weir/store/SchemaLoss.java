package dev.weir.store;

/** Changes of the shared schema that would lose recorded values, with their stable codes. */
public enum SchemaLoss {
    /** A field is gone from the schema, but records hold values of it. */
    FIELD_REMOVED("S101"),
    /** A field's new type cannot hold all recorded values. */
    TYPE_NARROWED("S102"),
    /** An entity is gone from the schema, but records of it exist. */
    ENTITY_REMOVED("S103");

    private final String code;

    SchemaLoss(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
