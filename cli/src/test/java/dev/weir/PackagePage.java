package dev.weir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code cli/README.md} says of the packages.
 *
 * @param uses each package of its table, and the packages in the column "uses"
 * @param drawing the lines of its drawing: names, from above to below
 */
record PackagePage(Map<String, Set<String>> uses, List<String> drawing) {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|[^|]*\\|([^|]*)\\|[^|]*\\|$");
    private static final Pattern NAME = Pattern.compile("`([a-z]+)`");
    private static final Pattern DRAWING = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);

    static PackagePage read() {
        String section = section("## The packages are the stages");
        Map<String, Set<String>> uses = new TreeMap<>();
        ROW.matcher(section).results().forEach(row -> uses.put(row.group(1), names(row.group(2))));
        Matcher drawing = DRAWING.matcher(section);
        if (!drawing.find()) {
            throw new IllegalStateException("cli/README.md has no drawing of the packages");
        }
        return new PackagePage(uses, drawing.group(1).lines().map(String::strip).toList());
    }

    private static Set<String> names(String cell) {
        return new TreeSet<>(NAME.matcher(cell)
                .results()
                .map(MatchResult::group)
                .map(PackagePage::bare)
                .toList());
    }

    private static String bare(String quoted) {
        return quoted.replace("`", "");
    }

    private static String section(String heading) {
        try {
            String page = Files.readString(Path.of("cli/README.md"));
            int begin = page.indexOf(heading);
            return page.substring(begin, page.indexOf("\n## ", begin + 1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
