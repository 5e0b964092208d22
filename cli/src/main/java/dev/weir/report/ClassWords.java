package dev.weir.report;

import dev.weir.schema.PrivacyClass;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Privacy classes as messages name them. */
final class ClassWords {

    private ClassWords() {}

    static String of(Collection<PrivacyClass> classes) {
        return new TreeSet<>(classes)
                .stream()
                        .map(privacy -> privacy.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }
}
