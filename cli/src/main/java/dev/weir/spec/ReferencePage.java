package dev.weir.spec;

import dev.weir.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes specifications as tables in Markdown, and puts them between the markers of a page. */
public final class ReferencePage {

    /** The line after which the generated part begins. */
    public static final String BEGIN = "<!-- generated reference: begin -->";

    /** The line before which the generated part ends. */
    public static final String END = "<!-- generated reference: end -->";

    private ReferencePage() {}

    /**
     * The page with its generated part replaced.
     *
     * @throws IllegalArgumentException if the page does not have both markers
     */
    public static String fill(String page, String generated) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the page needs the lines " + BEGIN + " and " + END);
        }
        return page.substring(0, begin + BEGIN.length()) + "\n\n" + generated + "\n" + page.substring(end);
    }

    /** A table of the file's keys, then one for each map inside it. */
    public static String tables(String heading, Spec.Keys file) {
        StringBuilder page = new StringBuilder("### " + heading + "\n\n");
        List<Spec.Keys> maps = new ArrayList<>();
        collect(file, maps);
        for (Spec.Keys keys : maps) {
            if (keys != file) {
                page.append("**").append(keys.title()).append("**\n\n");
            }
            page.append("| key | value | if left out | what it says |\n| --- | --- | --- | --- |\n");
            keys.keys().forEach(key -> page.append(row(key)));
            page.append('\n');
        }
        return page.toString();
    }

    /** A table of every problem code. */
    public static String codes() {
        StringBuilder page = new StringBuilder("### Codes\n\n| code | what it means |\n| --- | --- |\n");
        for (ProblemCode code : ProblemCode.values()) {
            List<String> names = code.letters()
                    .chars()
                    .mapToObj(letter -> code.in((char) letter).code())
                    .toList();
            page.append("| ")
                    .append(String.join(", ", names))
                    .append(" | ")
                    .append(code.in(code.letters().charAt(0)).sentence("en"))
                    .append(" |\n");
        }
        return page.toString();
    }

    private static void collect(Spec spec, List<Spec.Keys> maps) {
        if (spec instanceof Spec.Keys keys
                && maps.stream().noneMatch(known -> known.title().equals(keys.title()))) {
            maps.add(keys);
            keys.keys().forEach(key -> collect(key.spec(), maps));
        } else {
            inside(spec).forEach(part -> collect(part, maps));
        }
    }

    private static Stream<Spec> inside(Spec spec) {
        if (spec instanceof Spec.ListOf list) {
            return Stream.of(list.item());
        }
        if (spec instanceof Spec.MapOf map) {
            return Stream.of(map.value());
        }
        return spec instanceof Spec.Either either ? either.forms().stream() : Stream.empty();
    }

    private static String row(Key key) {
        String standard = key.required() ? "**required**" : cell(key.standard());
        String example = key.example().isEmpty() ? "" : "<br>`" + cell(key.example()) + "`";
        return "| `" + key.name() + "` | " + cell(key.spec().phrase()) + " | " + standard + " | "
                + cell(key.description()) + example + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
