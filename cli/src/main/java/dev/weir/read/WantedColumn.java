package dev.weir.read;

import java.util.List;
import java.util.Optional;

/**
 * A column that somebody looks for in an input.
 *
 * @param name our name
 * @param names what the input may call it, in order of preference
 * @param required each row must have a value in it
 * @param optional the input may lack it
 * @param kind what its cells hold, as far as the reader must know
 * @param once a cell merged over several rows speaks once for all of them, in the first; else for each
 * @param fillDown an empty cell means what the cell above says
 * @param stated where it stands instead; empty for a column below the header
 */
public record WantedColumn(
        String name,
        List<String> names,
        boolean required,
        boolean optional,
        Kind kind,
        boolean once,
        boolean fillDown,
        Optional<StatedAt> stated) {

    /** What cells hold. */
    public enum Kind {
        ANY,
        /** A date in a cell is a date; elsewhere a spreadsheet has made it of something else. */
        DATE,
        /** An amount, of which the heading may say the unit. */
        MONEY
    }

    public WantedColumn {
        names = List.copyOf(names);
    }

    /** A column of any kind. */
    public WantedColumn(String name, List<String> names, boolean required, boolean optional) {
        this(name, names, required, optional, Kind.ANY, false, false, Optional.empty());
    }

    /** Whether it is a column below the header. */
    public boolean inHeader() {
        return stated.isEmpty();
    }

    /** Whether its values are the comments at the cells of a column below the header, which has the names. */
    public boolean inComments() {
        return stated.filter(at -> at.place() == StatedAt.Place.COMMENT).isPresent();
    }

    /** What a named field may be called, in order of preference: our own name only where the mapping gives none. */
    public List<String> candidates() {
        return names.isEmpty() ? List.of(name) : names;
    }

    /** The names for a message: {@code 身份证号码 (or 身份证号)}. */
    public String shown() {
        if (names.isEmpty()) {
            return name;
        }
        String others = String.join(" or ", names.subList(1, names.size()));
        return others.isEmpty() ? names.get(0) : names.get(0) + " (or " + others + ")";
    }
}
