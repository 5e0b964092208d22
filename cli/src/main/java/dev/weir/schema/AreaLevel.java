package dev.weir.schema;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How large an area is, from the finest: 社区, 街道, 区. */
public enum AreaLevel {
    COMMUNITY("community", "社区"),
    STREET("street", "街道"),
    DISTRICT("district", "全区");

    private final Title title;

    AreaLevel(String en, String zh) {
        title = new Title(en, zh);
    }

    public Title title() {
        return title;
    }

    /** As files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AreaLevel> of(String word) {
        return Stream.of(values()).filter(level -> level.word().equals(word)).findFirst();
    }

    /** The level of the areas that hold those of this one; empty for the district. */
    Optional<AreaLevel> above() {
        return Stream.of(values())
                .filter(level -> level.ordinal() == ordinal() + 1)
                .findFirst();
    }
}
