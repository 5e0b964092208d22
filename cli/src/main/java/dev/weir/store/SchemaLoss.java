package dev.weir.store;

import dev.weir.problem.MessageCode;

/** Changes of the shared schema that would lose recorded values, with their stable codes. */
public enum SchemaLoss implements MessageCode {
    FIELD_REMOVED("S101", "A field is gone from the schema, but records hold values of it."),
    TYPE_NARROWED("S102", "A field's new type cannot hold all recorded values."),
    ENTITY_REMOVED("S103", "An entity is gone from the schema, but records of it exist.");

    private final Text text;

    SchemaLoss(String code, String sentence) {
        this.text = new Text(code, sentence, "");
    }

    @Override
    public Text text() {
        return text;
    }
}
