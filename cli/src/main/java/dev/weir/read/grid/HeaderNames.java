package dev.weir.read.grid;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names by which a mapping knows the columns of an input: evidence of how a text is to be read. */
public final class HeaderNames {

    private final Set<String> folded = new HashSet<>();

    public HeaderNames(List<String> texts) {
        texts.forEach(text -> folded.add(HeaderText.fold(text)));
    }

    /** How many different names stand in the cells. */
    public int count(List<String> cells) {
        return (int) cells.stream()
                .map(HeaderText::fold)
                .filter(folded::contains)
                .distinct()
                .count();
    }
}
