package dev.weir.inspect;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives each column the best concept that no better column has; one of the form comes before one that is hardly better. */
final class ConceptChoice {

    private static final double HARDLY = 0.15;

    /** Concepts of which a table has several columns. */
    private static final String REPEATED = "member_";

    private record Candidate(int place, Guess guess, double weight) {}

    private ConceptChoice() {}

    static Map<Integer, Guess> of(Optional<Form> form, Set<String> known, Map<Integer, List<Guess>> guesses) {
        Set<String> own = form.map(found -> found.concepts(known)).orElse(Set.of());
        List<Candidate> candidates = guesses.entrySet().stream()
                .flatMap(column -> column.getValue().stream()
                        .map(guess -> new Candidate(
                                column.getKey(), guess, guess.score() + (own.contains(guess.concept()) ? HARDLY : 0))))
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.weight())
                        .thenComparingInt(Candidate::place))
                .toList();
        Map<Integer, Guess> chosen = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Candidate candidate : candidates) {
            String concept = candidate.guess().concept();
            if (chosen.containsKey(candidate.place()) || taken.contains(concept)) {
                continue;
            }
            chosen.put(candidate.place(), candidate.guess());
            if (!concept.isEmpty() && !concept.startsWith(REPEATED)) {
                taken.add(concept);
            }
        }
        return chosen;
    }
}
