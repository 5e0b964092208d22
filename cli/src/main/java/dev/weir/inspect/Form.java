package dev.weir.inspect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a ledger may be about, and the records that its rows then make.
 *
 * @param words that its title may hold
 * @param needs of each list one concept must be there
 */
record Form(String name, List<String> words, List<List<String>> needs, List<Rule> records) {

    private static final Pattern NAME = Pattern.compile("[a-z_]+");

    Form {
        words = List.copyOf(words);
        needs = List.copyOf(needs);
        records = List.copyOf(records);
    }

    /**
     * A record.
     *
     * @param whens expressions, of which the first is taken that can be; none if every row makes one
     * @param needs what must be there besides the columns of the key
     * @param keys texts of YAML, of which the first is taken that can be
     * @param fields the same for each field
     */
    record Rule(
            String entity,
            List<String> whens,
            Optional<String> needs,
            List<String> keys,
            Map<String, List<String>> fields) {

        Rule {
            whens = List.copyOf(whens);
            keys = List.copyOf(keys);
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** The concepts whose names stand in a text of YAML. @param known all that there are */
    static Set<String> named(String text, Set<String> known) {
        Set<String> named = new LinkedHashSet<>();
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            boolean key = text.startsWith(":", names.end());
            if (!key && known.contains(names.group())) {
                named.add(names.group());
            }
        }
        return named;
    }

    /** The concepts of which something becomes a field. */
    Set<String> concepts(Set<String> known) {
        Set<String> concepts = new LinkedHashSet<>();
        for (Rule record : records) {
            record.keys().forEach(text -> concepts.addAll(named(text, known)));
            record.fields().values().forEach(texts -> texts.forEach(text -> concepts.addAll(named(text, known))));
        }
        return concepts;
    }
}
