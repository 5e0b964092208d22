package dev.weir.read.grid;

import dev.weir.mapping.Mapping;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names by which a mapping knows the columns of an input: evidence of how a text is to be read. */
public final class HeaderNames {

    private final List<String> texts;
    private final Set<String> folded = new HashSet<>();

    private HeaderNames(List<String> texts) {
        this.texts = List.copyOf(texts);
        texts.forEach(text -> folded.add(HeaderText.fold(text)));
    }

    public static HeaderNames of(Mapping mapping) {
        return new HeaderNames(WantedColumn.of(mapping).stream()
                .flatMap(column -> column.names().stream())
                .toList());
    }

    /** The names as the mapping writes them. */
    public List<String> texts() {
        return texts;
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
