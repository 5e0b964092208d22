package dev.weir.spec;

/**
 * One key of a map.
 *
 * @param required whether it must be there
 * @param standard what counts when it is not there, as the reference page says it; empty if nothing
 * @param description one sentence
 * @param example how a value looks; empty if the description says it
 * @param needs another key that must stand beside this one; empty if none
 */
public record Key(
        String name, Spec spec, boolean required, String standard, String description, String example, String needs) {

    /** A key that must be there. */
    public static Key required(String name, Spec spec, String description) {
        return new Key(name, spec, true, "", description, "", "");
    }

    /** A key that may be left out. */
    public static Key optional(String name, Spec spec, String description) {
        return new Key(name, spec, false, "", description, "", "");
    }

    /** This key with what counts when it is not there. */
    public Key otherwise(String value) {
        return new Key(name, spec, required, value, description, example, needs);
    }

    /** This key with an example of its value. */
    public Key like(String value) {
        return new Key(name, spec, required, standard, description, value, needs);
    }

    /** This key, only together with another one. */
    public Key with(String other) {
        return new Key(name, spec, required, standard, description, example, other);
    }
}
