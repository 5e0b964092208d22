package dev.weir.inspect;

import dev.weir.mapping.Column;
import dev.weir.mapping.Mapping;
import dev.weir.read.grid.HeaderText;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How like the names of concepts the name of a column is, from 0 to 1: from the vocabulary, from the titles and names of the schema's fields, and from the
 * columns of mappings that there are.
 */
final class NameLikeness {

    private static final double SAME = 1;
    private static final double SAME_BUT_UNIT = 0.95;
    private static final double LEARNT = 0.95;
    private static final double END_LEAST = 0.5;
    private static final double END_MORE = 0.4;
    private static final double START_LEAST = 0.35;
    private static final double START_MORE = 0.3;

    private static final Pattern BRACKETS = Pattern.compile("[(\\[【（].*?[)\\]】）]|/(元|万元|平方米|㎡|人|户)$");
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+|(?<=成员|人员|等级)[一二三四五六七八九十]+");
    private static final Pattern SIGNS = Pattern.compile("[_.\\-/#·]");

    /** By concept, folded: how much a name counts. */
    private final Map<String, Map<String, Double>> names = new LinkedHashMap<>();

    private final Vocabulary vocabulary;

    /** @param mappings whose names of columns are known; those of the file's own would make it too easy */
    NameLikeness(Vocabulary vocabulary, Schema schema, Collection<Mapping> mappings) {
        this.vocabulary = vocabulary;
        vocabulary.concepts().values().forEach(concept -> {
            Map<String, Double> own = new HashMap<>();
            concept.names().forEach(name -> own.put(fold(name), SAME));
            names.put(concept.name(), own);
        });
        Map<String, Set<String>> fields = FilledFields.ofConcepts(vocabulary);
        schema.entities().values().forEach(entity -> learn(entity, fields));
        mappings.forEach(mapping -> learn(mapping, fields));
    }

    private void learn(Entity entity, Map<String, Set<String>> fields) {
        for (Field field : entity.fields()) {
            List<String> said = List.of(
                    field.title().zh(),
                    field.title().en(),
                    field.name(),
                    entity.title().zh() + field.title().zh());
            learn(said, Set.of(entity.name() + "." + field.name()), fields);
        }
    }

    private void learn(Mapping mapping, Map<String, Set<String>> fields) {
        for (Column column : mapping.columns()) {
            Set<String> filled = FilledFields.of(mapping, column.name());
            learn(column.names(), filled, fields);
        }
    }

    /** Names of one thing are given to the concept that becomes the same field and is called most like it. */
    private void learn(List<String> said, Set<String> filled, Map<String, Set<String>> fields) {
        String best = null;
        double most = END_LEAST;
        for (Map.Entry<String, Set<String>> concept : fields.entrySet()) {
            if (concept.getValue().stream().noneMatch(filled::contains)) {
                continue;
            }
            double like = said.stream()
                    .mapToDouble(name -> like(name, concept.getKey()))
                    .max()
                    .orElse(0);
            if (like > most) {
                best = concept.getKey();
                most = like;
            }
        }
        if (best != null) {
            Map<String, Double> own = names.get(best);
            said.forEach(name -> own.putIfAbsent(fold(name), LEARNT));
        }
    }

    /** How like the names of a concept a column's name is. */
    double like(String name, String concept) {
        String whole = fold(name);
        String bare = fold(BRACKETS.matcher(name).replaceAll(""));
        String unnumbered = NUMBERS.matcher(bare).replaceAll("");
        double most = 0;
        for (Map.Entry<String, Double> known : names.get(concept).entrySet()) {
            most = Math.max(most, known.getValue() * like(whole, bare, unnumbered, known.getKey()));
        }
        return most;
    }

    private static double like(String whole, String bare, String unnumbered, String known) {
        if (whole.equals(known)) {
            return SAME;
        }
        if (bare.equals(known) || unnumbered.equals(known)) {
            return SAME_BUT_UNIT;
        }
        if (known.length() < 2 || !bare.contains(known)) {
            return 0;
        }
        double share = (double) known.length() / bare.length();
        if (bare.endsWith(known)) {
            return END_LEAST + END_MORE * share;
        }
        return bare.startsWith(known) ? START_LEAST + START_MORE * share : 0;
    }

    /** All concepts. */
    Collection<Concept> concepts() {
        return new ArrayList<>(vocabulary.concepts().values());
    }

    private static String fold(String name) {
        return SIGNS.matcher(HeaderText.fold(name)).replaceAll("");
    }
}
