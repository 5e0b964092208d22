package dev.weir.read.xml;

import java.util.ArrayList;
import java.util.List;

/** Where the rows of a document stand, and where the parser stands: names of elements from the root, without prefixes. */
final class RowPath {

    private final String text;
    private final List<String> steps;
    private final boolean fromRoot;
    private final List<String> open = new ArrayList<>();
    private boolean parentSeen;

    /** @param text {@code /register/house} from the root, {@code house} or {@code list/house} anywhere */
    RowPath(String text) {
        this.text = text;
        this.fromRoot = text.startsWith("/") && !text.startsWith("//");
        this.steps =
                List.of(text.replaceFirst("^/+", "").replaceFirst("/+$", "").split("/"));
        this.parentSeen = fromRoot && steps.size() == 1;
    }

    /** Enters an element. @return whether it is a row */
    boolean enter(String name) {
        open.add(name);
        boolean row = ends(steps.size());
        parentSeen |= row || ends(steps.size() - 1);
        return row;
    }

    void leave() {
        open.remove(open.size() - 1);
    }

    /** Whether the element in which rows may stand was met: if not, it is another document. */
    boolean parentSeen() {
        return parentSeen;
    }

    private boolean ends(int length) {
        int before = open.size() - length;
        return before >= 0
                && length > 0
                && (!fromRoot || before == 0)
                && open.subList(before, open.size()).equals(steps.subList(0, length));
    }

    @Override
    public String toString() {
        return text;
    }
}
