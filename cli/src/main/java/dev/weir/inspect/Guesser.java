package dev.weir.inspect;

import dev.weir.mapping.Converter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What single columns seem to be, from name and content. The score is {@code named × (0.4 + 0.6 × read)}: a name alone is not enough when the content says
 * something else. Text reads everything, so it counts as 0.85, and as 0.2 where all values are identity numbers, plates or telephones. Where no name is known,
 * a clear content scores 0.6, below what is confident.
 */
final class Guesser {

    private static final double BY_NAME = 0.4;
    private static final double TEXT = 0.85;
    private static final double OTHER_THAN_TEXT = 0.2;
    private static final double CONTENT_ALONE = 0.6;
    private static final double LEAST = 0.25;

    private final NameLikeness names;

    Guesser(NameLikeness names) {
        this.names = names;
    }

    /** The best first; the concept that nothing is known of comes last, with the type that the content speaks for. */
    List<Guess> of(String name, Evidence evidence) {
        ColumnType content = ContentType.of(evidence);
        List<Guess> guesses = new ArrayList<>();
        for (Concept concept : names.concepts()) {
            double named = names.like(name, concept.name());
            double read = evidence.share(concept.type());
            boolean same = ContentType.isClear(content) && content.equals(concept.type());
            double score = named > 0
                    ? named * (BY_NAME + (1 - BY_NAME) * weight(concept.type(), content, read))
                    : same && concept.name().startsWith("person_") ? CONTENT_ALONE * read : 0;
            if (score >= LEAST) {
                guesses.add(new Guess(concept.name(), concept.type(), Set.of(), score, named, read));
            }
        }
        guesses.sort(Comparator.comparingDouble((Guess guess) -> -guess.score()));
        guesses.add(new Guess("", content, Set.of(), 0, 0, evidence.share(content)));
        return guesses;
    }

    private static double weight(ColumnType type, ColumnType content, double read) {
        if (type.converter() != Converter.TEXT) {
            return read;
        }
        return ContentType.isClear(content) ? OTHER_THAN_TEXT : TEXT;
    }
}
