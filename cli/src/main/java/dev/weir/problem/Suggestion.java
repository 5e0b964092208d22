package dev.weir.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The hint for a name that does not exist: the nearest one that does, or what there is. */
public final class Suggestion {

    private static final int MOST_SHOWN = 12;

    private Suggestion() {}

    /**
     * @param found the unknown name
     * @param known the names that exist
     * @return {@code did you mean "x"?}, else {@code known: a, b, c}; empty if nothing is known
     */
    public static String of(String found, Collection<String> known) {
        Optional<String> near = nearest(found, known);
        if (near.isPresent()) {
            return "did you mean \"" + near.get() + "\"?";
        }
        if (known.isEmpty()) {
            return "";
        }
        String shown = known.stream().sorted().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        return "known: " + shown + (known.size() > MOST_SHOWN ? ", …" : "");
    }

    private static Optional<String> nearest(String found, Collection<String> known) {
        int allowed = Math.max(1, found.length() / 3);
        return known.stream()
                .sorted(Comparator.comparingInt((String name) -> distance(found, name))
                        .thenComparing(Comparator.naturalOrder()))
                .findFirst()
                .filter(name -> distance(found, name) <= allowed);
    }

    /** Edits (insert, delete, replace, swap neighbours) that lead from one name to the other, whatever their case. */
    private static int distance(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : fewest(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int fewest(int[][] edits, String a, String b, int i, int j) {
        int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }
}
