package dev.weir.read.title;

import dev.weir.read.title.TitleChoice.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a pattern says in a text: of each place where it is found its first group, or the whole; without a pattern the whole text. */
public final class PatternFinder implements Function<String, List<Found>> {

    private final Optional<Pattern> pattern;

    public PatternFinder(Optional<String> pattern) {
        this.pattern = pattern.map(Pattern::compile);
    }

    @Override
    public List<Found> apply(String text) {
        if (pattern.isEmpty()) {
            return text.isBlank() ? List.of() : List.of(new Found(text, 0, text.length()));
        }
        List<Found> all = new ArrayList<>();
        Matcher matcher = pattern.get().matcher(text);
        while (matcher.find()) {
            String value = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
            if (value != null && !value.isBlank()) {
                all.add(new Found(value, matcher.start(), matcher.end()));
            }
        }
        return all;
    }
}
