package dev.weir.inspect;

import dev.weir.mapping.Converter;
import dev.weir.mapping.Mapping;
import dev.weir.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the columns of a table seem to be by their names alone, as nothing stands below them yet: the names that {@link Guesser} goes by. */
public final class Headings {

    private static final String PLACE = "place";

    private final Vocabulary vocabulary = Vocabulary.read();
    private final Schema schema;
    private final NameLikeness names;
    private final Map<String, Set<String>> fields;

    /** @param taught the mappings whose names of columns are known */
    public Headings(Schema schema, Collection<Mapping> taught) {
        this.schema = schema;
        this.names = new NameLikeness(vocabulary, schema, taught);
        this.fields = FilledFields.ofConcepts(vocabulary);
    }

    /**
     * What a column seems to hold.
     *
     * @param concept such as {@code person_id}
     * @param converter that reads its texts
     * @param list for codes: their list; else empty
     * @param fields of the shared schema that it can be filled from, such as {@code resident.id_number}
     */
    public record Meant(String concept, Converter converter, String list, Set<String> fields) {
        public Meant {
            fields = Set.copyOf(fields);
        }
    }

    private record Candidate(int place, Concept concept, double like) {}

    /**
     * @param whole the headings by place, with the groups above them: 户主 over 姓名 is another than 姓名 alone
     * @param lowest the same without the groups, for what they say nothing of
     * @return what is sure enough, each concept once
     */
    public Map<Integer, Meant> of(Map<Integer, String> whole, Map<Integer, String> lowest) {
        Map<Integer, Meant> meant = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        add(whole, meant, taken);
        add(lowest, meant, taken);
        return meant;
    }

    private void add(Map<Integer, String> headings, Map<Integer, Meant> meant, Set<String> taken) {
        List<Candidate> candidates = new ArrayList<>();
        headings.forEach((place, heading) -> names.concepts()
                .forEach(
                        concept -> candidates.add(new Candidate(place, concept, names.like(heading, concept.name())))));
        candidates.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.like())
                .thenComparingInt(Candidate::place));
        for (Candidate candidate : candidates) {
            boolean sure = candidate.like() >= Guess.CONFIDENT;
            if (sure
                    && !meant.containsKey(candidate.place())
                    && taken.add(candidate.concept().name())) {
                meant.put(candidate.place(), meant(candidate.concept()));
            }
        }
    }

    private Meant meant(Concept concept) {
        Set<String> filled = new HashSet<>(fields.getOrDefault(concept.name(), Set.of()));
        schema.entity(PLACE)
                .flatMap(place -> place.field(concept.name()))
                .ifPresent(field -> filled.add(PLACE + "." + field.name()));
        return new Meant(
                concept.name(),
                concept.type().converter(),
                concept.type().list().orElse(""),
                filled);
    }
}
