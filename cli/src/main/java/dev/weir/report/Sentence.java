package dev.weir.report;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sentence with places for values: {@code {name}}. */
final class Sentence {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    private Sentence() {}

    /** The names of its places. */
    static Set<String> names(String sentence) {
        Set<String> names = new TreeSet<>();
        Matcher places = PLACE.matcher(sentence);
        while (places.find()) {
            names.add(places.group(1));
        }
        return names;
    }

    /** The sentence with the values put in. */
    static String fill(String sentence, UnaryOperator<String> values) {
        return PLACE.matcher(sentence).replaceAll(place -> Matcher.quoteReplacement(values.apply(place.group(1))));
    }

    /** The names as a message lists them. */
    static String list(Set<String> names) {
        return names.isEmpty()
                ? "nothing"
                : names.stream().map(name -> "{" + name + "}").collect(Collectors.joining(", "));
    }
}
