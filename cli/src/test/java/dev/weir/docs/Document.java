package dev.weir.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One page.
 *
 * @param name its path from the repository's folder
 */
public record Document(String name, String text) {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```([a-z]*)\\n(.*?)^```$");
    private static final Pattern INLINE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

    static Document read(String name) {
        try {
            return new Document(name, Files.readString(Documents.ROOT.resolve(name)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The page of this name. */
    public static Document named(String name) {
        return read(name);
    }

    /** The path from the repository's folder to the page's folder. */
    public Path folder() {
        Path parent = Path.of(name).getParent();
        return parent == null ? Path.of("") : parent;
    }

    /** The fenced blocks of a language, such as {@code sql}, in order. */
    public List<String> blocks(String language) {
        return FENCE.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** What stands between single back quotes, outside of fenced blocks. */
    public List<String> inlineCode() {
        return groups(INLINE, prose());
    }

    /** Where its links and pictures lead. */
    public List<String> links() {
        return groups(LINK, INLINE.matcher(prose()).replaceAll("code"));
    }

    /** The names of its headings, as links spell them. */
    public List<String> anchors() {
        return groups(HEADING, prose()).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private String prose() {
        return FENCE.matcher(text).replaceAll("");
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
