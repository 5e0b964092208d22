package dev.weir.inspect;

import dev.weir.schema.Schema;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a table seems to be about.
 *
 * @param form empty when no form fits
 * @param guesses the best for each column, by its place
 * @param records that its rows would make
 */
record Understanding(Optional<Form> form, Map<Integer, Guess> guesses, List<ProposedRecord> records) {

    Understanding {
        guesses = Collections.unmodifiableMap(new TreeMap<>(guesses));
        records = List.copyOf(records);
    }

    /**
     * @param title the lines above the header
     * @param said all that may tell what the ledger is about
     * @param guesses all for each column, the best first
     */
    static Understanding of(
            Vocabulary vocabulary,
            Schema schema,
            List<String> title,
            List<String> said,
            Map<Integer, List<Guess>> guesses) {
        Optional<Form> form = FormChoice.of(vocabulary, said, guesses);
        Map<Integer, Guess> chosen = ConceptChoice.of(form, vocabulary.names(), guesses);
        List<ProposedRecord> records = form.map(found -> ProposedRecord.of(found, vocabulary, schema, title, chosen))
                .orElse(List.of());
        Map<Integer, Guess> filled = new TreeMap<>();
        chosen.forEach(
                (place, guess) -> filled.put(place, guess.with(ProposedRecord.fields(records, guess.concept()))));
        return new Understanding(form, filled, records);
    }
}
