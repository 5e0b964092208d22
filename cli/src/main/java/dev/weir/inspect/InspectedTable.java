package dev.weir.inspect;

import dev.weir.read.grid.ColumnLetters;
import java.util.List;
import java.util.Map;

/**
 * What is to be told of one table.
 *
 * @param evidence what the columns can be read as, by place; a column in which nothing stands has none
 * @param suspicions what looks wrong, by place
 */
record InspectedTable(
        SeenTable seen,
        Map<Integer, Evidence> evidence,
        Understanding understanding,
        Map<Integer, List<Suspicion>> suspicions) {

    InspectedTable {
        evidence = Map.copyOf(evidence);
        suspicions = Map.copyOf(suspicions);
    }

    /** The type of a column that is to be believed: that of a confident guess, else that of the content. */
    ColumnType type(int place) {
        Guess guess = understanding.guesses().get(place);
        if (guess != null && guess.isConfident()) {
            return guess.type();
        }
        Evidence content = evidence.get(place);
        return content == null ? ColumnType.TEXT : ContentType.of(content);
    }

    /** As a spreadsheet calls a column. */
    static String letters(int place) {
        return ColumnLetters.of(place);
    }
}
