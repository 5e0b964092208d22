package dev.weir.store;

/** Changes of the shared schema that would lose recorded values, with their stable codes. */
public enum SchemaLoss {
    FIELD_REMOVED("S101", "A field is gone from the schema, but records hold values of it."),
    TYPE_NARROWED("S102", "A field's new type cannot hold all recorded values."),
    ENTITY_REMOVED("S103", "An entity is gone from the schema, but records of it exist.");

    private final String code;
    private final String sentence;

    SchemaLoss(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    /** For the reference page. */
    public String sentence() {
        return sentence;
    }
}
