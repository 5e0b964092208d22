package dev.weir.inspect;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a ledger is about: the form to which the most columns belong. */
final class FormChoice {

    /** A guess that is worse says nothing of the form. */
    private static final double LEAST = 0.5;

    private static final double TITLE = 1;

    private FormChoice() {}

    static Optional<Form> of(Vocabulary vocabulary, List<String> title, Map<Integer, List<Guess>> guesses) {
        Form best = null;
        double most = 1;
        for (Form form : vocabulary.forms()) {
            Set<String> concepts = form.concepts(vocabulary.names());
            boolean whole = form.needs().stream()
                    .allMatch(need -> guesses.values().stream().anyMatch(column -> best(column, need) >= LEAST));
            double score = guesses.values().stream()
                            .mapToDouble(column -> best(column, concepts))
                            .filter(guess -> guess >= LEAST)
                            .sum()
                    + (says(title, form.words()) ? TITLE : 0);
            if (whole && score > most) {
                best = form;
                most = score;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean says(List<String> title, List<String> words) {
        return title.stream().anyMatch(line -> words.stream().anyMatch(line::contains));
    }

    /** The score of the column's best guess among the concepts. */
    private static double best(List<Guess> column, Collection<String> concepts) {
        return column.stream()
                .filter(guess -> concepts.contains(guess.concept()))
                .mapToDouble(Guess::score)
                .findFirst()
                .orElse(0);
    }
}
