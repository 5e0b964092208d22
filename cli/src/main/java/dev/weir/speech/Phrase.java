package dev.weir.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One English sentence with places for what differs, and the same in Chinese: {@code load {#load} of {mapping}}. A place whose name begins with
 * {@code #} takes a number only, one with {@code =} a single word.
 */
final class Phrase {

    private static final Pattern PLACE = Pattern.compile("\\{([#=]?[a-z]+)}");
    private static final String NUMBER = "([0-9][0-9,.]*)";
    private static final String WORD = "([^ ]+)";
    private static final String ANYTHING = "(.*?)";

    private final Pattern english;
    private final List<String> places;
    private final String chinese;
    private final String longest;
    private final int letters;

    Phrase(String english, String chinese) {
        this.chinese = chinese;
        this.places = places(english);
        StringBuilder pattern = new StringBuilder();
        List<String> literals = List.of(PLACE.split(english, -1));
        for (int index = 0; index < literals.size(); index++) {
            pattern.append(Pattern.quote(literals.get(index)));
            if (index < places.size()) {
                pattern.append(form(places.get(index)));
            }
        }
        this.english = Pattern.compile(pattern.toString(), Pattern.DOTALL);
        this.longest = literals.stream()
                .reduce((one, other) -> other.length() > one.length() ? other : one)
                .orElse("");
        this.letters = literals.stream().mapToInt(String::length).sum();
    }

    /** The names of the places of a sentence, in their order. */
    static List<String> places(String sentence) {
        List<String> names = new ArrayList<>();
        Matcher place = PLACE.matcher(sentence);
        while (place.find()) {
            names.add(place.group(1));
        }
        return names;
    }

    private static String form(String place) {
        return switch (place.charAt(0)) {
            case '#' -> NUMBER;
            case '=' -> WORD;
            default -> ANYTHING;
        };
    }

    /** How many characters of the sentence are its own: the more, the surer. */
    int letters() {
        return letters;
    }

    /**
     * The text in Chinese, if it is this sentence.
     *
     * @param piece says what stands in a place
     */
    Optional<String> of(String text, UnaryOperator<String> piece) {
        if (text.length() < letters || !text.contains(longest)) {
            return Optional.empty();
        }
        Matcher found = english.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        return Optional.of(PLACE.matcher(chinese)
                .replaceAll(place ->
                        Matcher.quoteReplacement(piece.apply(found.group(1 + places.indexOf(place.group(1)))))));
    }
}
