package dev.weir.spec;

import java.util.ArrayList;
import java.util.List;

/** What may stand at a place of a YAML file. */
public sealed interface Spec {

    /** One value. */
    record Value(ValueType type) implements Spec {}

    /** One of these words. */
    record Choice(List<String> words) implements Spec {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /**
     * A list.
     *
     * @param oneAlone whether a single item may stand without the list around it
     */
    record ListOf(Spec item, boolean oneAlone) implements Spec {}

    /** A map whose keys the user names. */
    record MapOf(ValueType key, Spec value) implements Spec {}

    /**
     * A map with known keys.
     *
     * @param title of its table on the reference page
     * @param oneOf exactly one of these keys must be there; empty for no such rule
     */
    record Keys(String title, List<Key> keys, List<String> oneOf) implements Spec {
        public Keys {
            keys = List.copyOf(keys);
            oneOf = List.copyOf(oneOf);
        }

        public Keys(String title, List<Key> keys) {
            this(title, keys, List.of());
        }
    }

    /** One of several forms, of which each is another kind of YAML node. */
    record Either(List<Spec> forms) implements Spec {
        public Either {
            forms = List.copyOf(forms);
        }
    }

    /** The shape of the value in words, for messages and the reference page. */
    default String phrase() {
        if (this instanceof Value value) {
            return value.type().phrase();
        }
        if (this instanceof Choice choice) {
            return String.join(" or ", choice.words());
        }
        if (this instanceof ListOf list) {
            return (list.oneAlone() ? list.item().phrase() + ", or a list of them" : "a list, each: ")
                    + (list.oneAlone() ? "" : list.item().phrase());
        }
        if (this instanceof MapOf map) {
            return "a map: " + map.key().phrase() + " to " + map.value().phrase();
        }
        if (this instanceof Keys keys) {
            return "a map of keys (" + keys.title() + ")";
        }
        List<String> phrases = new ArrayList<>();
        ((Either) this).forms().forEach(form -> phrases.add(form.phrase()));
        return String.join("; or ", phrases);
    }
}
