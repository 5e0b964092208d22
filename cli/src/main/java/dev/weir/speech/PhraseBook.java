package dev.weir.speech;

import dev.weir.problem.FileProblems;
import dev.weir.problem.Problems;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlReader;
import dev.weir.yaml.YamlScalar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says English texts of the program in Chinese, from the file {@code messages_zh.yaml}. A text is looked up as a whole; else it is taken apart
 * where the program puts sentences together. What nobody knows stays as it is: names, paths, values.
 */
public final class PhraseBook {

    private static final String FILE = "messages_zh.yaml";

    /** Longer texts are data. */
    private static final int LONGEST = 2_000;

    private static final int MOST_REMEMBERED = 10_000;
    /** JSON, a part of it, or a document of several lines. */
    private static final Pattern DOCUMENT = Pattern.compile("^[{\\[,]|\\R");

    private static final String COLON = ": ";
    private static final String SEMICOLON = "; ";
    private static final Pattern CODED = Pattern.compile("([A-Z][0-9]{3}) (.+)", Pattern.DOTALL);
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.?]) (?=[A-Z0-9\"])");

    private final Map<String, String> sentences;
    private final Map<String, String> heads;
    private final List<Phrase> phrases;
    private final Map<String, String> remembered = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> wholes = new ConcurrentHashMap<>();

    private PhraseBook(Map<String, String> sentences, Map<String, String> heads) {
        this.sentences = sentences;
        this.heads = heads;
        this.phrases = sentences.entrySet().stream()
                .filter(each -> !Phrase.places(each.getKey()).isEmpty())
                .map(each -> new Phrase(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt(Phrase::letters).reversed())
                .toList();
    }

    /** Says every text as it is. */
    public static PhraseBook english() {
        return new PhraseBook(Map.of(), Map.of());
    }

    public static PhraseBook chinese() {
        YamlMap root = root();
        return new PhraseBook(map(root, "sentences"), map(root, "heads"));
    }

    /** The text in the language of the book; spaces before it are kept. */
    public String of(String text) {
        if (sentences.isEmpty()
                || text.isBlank()
                || text.length() > LONGEST
                || DOCUMENT.matcher(text).find()) {
            return text;
        }
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
            wholes.clear();
        }
        String known = remembered.get(text);
        if (known == null) {
            int indent = text.length() - text.stripLeading().length();
            known = text.substring(0, indent) + spoken(text.substring(indent));
            remembered.put(text, known);
        }
        return known;
    }

    /** What a table calls a column of Weir's own. */
    public String head(String column) {
        return heads.getOrDefault(column, column);
    }

    /** The Chinese of each sentence that stands in the file. */
    Map<String, String> sentences() {
        return Map.copyOf(sentences);
    }

    private String spoken(String text) {
        return whole(text).or(() -> inPart(text)).orElse(text);
    }

    /** Empty unless all of the text is known, but for names before a colon. */
    private Optional<String> whole(String text) {
        Optional<String> known = wholes.get(text);
        if (known == null) {
            known = Optional.ofNullable(sentences.get(text))
                    // before a phrase that would take two sentences for one with a long name in it
                    .or(() -> sentences(text))
                    .or(() -> phrases.stream()
                            .flatMap(phrase -> phrase.of(text, this::of).stream())
                            .findFirst())
                    .or(() -> coded(text))
                    .or(() -> split(text, COLON, (left, right) -> whole(right).map(said -> spoken(left) + "：" + said)))
                    .or(() -> split(text, SEMICOLON, (left, right) -> both(left, right, "；")))
                    .or(() -> list(text));
            wholes.put(text, known);
        }
        return known;
    }

    /** What the program does not say itself, such as the words of a database, stays as it is beside what it says. */
    private Optional<String> inPart(String text) {
        return split(text, SEMICOLON, (left, right) -> whole(left).map(said -> said + "；" + spoken(right)))
                .or(() -> split(text, SEMICOLON, (left, right) -> whole(right).map(said -> spoken(left) + "；" + said)))
                .or(() -> split(text, COLON, (left, right) -> whole(left).map(said -> said + "：" + spoken(right))));
    }

    private Optional<String> both(String left, String right, String mark) {
        return whole(left).flatMap(said -> whole(right).map(also -> said + mark + also));
    }

    private Optional<String> coded(String text) {
        Matcher coded = CODED.matcher(text);
        return coded.matches()
                ? whole(coded.group(2)).map(sentence -> coded.group(1) + " " + sentence)
                : Optional.empty();
    }

    private Optional<String> sentences(String text) {
        Matcher end = BETWEEN_SENTENCES.matcher(text);
        while (end.find()) {
            Optional<String> said = both(text.substring(0, end.start()), text.substring(end.end()), "");
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    /** The first place of a mark at which the text can be taken apart. */
    private static Optional<String> split(
            String text, String mark, BiFunction<String, String, Optional<String>> parts) {
        for (int place = text.indexOf(mark); place >= 0; place = text.indexOf(mark, place + 1)) {
            Optional<String> said = parts.apply(text.substring(0, place), text.substring(place + mark.length()));
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    /** Only of words that are all known: names may hold commas. */
    private Optional<String> list(String text) {
        String[] words = text.split(", ");
        if (words.length < 2) {
            return Optional.empty();
        }
        List<Optional<String>> known = Stream.of(words).map(this::whole).toList();
        return known.stream().allMatch(Optional::isPresent)
                ? Optional.of(String.join("，", known.stream().map(Optional::get).toList()))
                : Optional.empty();
    }

    private static Map<String, String> map(YamlMap root, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        YamlMap map = (YamlMap) root.entry(name).orElseThrow().value();
        map.entries().forEach(entry -> texts.put(entry.name(), ((YamlScalar) entry.value()).text()));
        return texts;
    }

    private static YamlMap root() {
        try (InputStream stream = PhraseBook.class.getResourceAsStream(FILE)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            Problems problems = new Problems();
            YamlMap root = (YamlMap) YamlReader.read(text, FILE, new FileProblems(problems, 'M'))
                    .orElseThrow(() -> new IllegalStateException(problems.all().toString()));
            problems.throwIfErrors();
            return root;
        } catch (IOException damage) {
            throw new UncheckedIOException(damage);
        }
    }
}
