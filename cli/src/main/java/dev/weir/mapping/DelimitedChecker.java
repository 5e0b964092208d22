package dev.weir.mapping;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlScalar;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;

/** Checks what a mapping declares about delimited text. */
final class DelimitedChecker {

    /** The keys of {@code input} that only delimited text has. */
    static final List<String> KEYS = List.of("delimiter", "quote", "escape", "header", "short_rows");

    /** A header begins in this line or above. */
    private static final int LAST_HEADER = 50;

    private final FileProblems problems;

    DelimitedChecker(FileProblems problems) {
        this.problems = problems;
    }

    void check(MapView input) {
        checkEncoding(input, "encoding", "such as utf-8, gb18030, big5, utf-16le");
        checkEncoding(input, "charset", "such as gbk, gb18030, big5");
        checkCharacter(input, "quote", "a quote is one character");
        checkCharacter(input, "escape", "an escape is one character");
        input.scalar("delimiter")
                .filter(delimiter ->
                        delimiter.text().isEmpty() || delimiter.text().matches("(?s).*[\r\n].*"))
                .ifPresent(delimiter -> wrong(
                        delimiter, "a delimiter is one or more characters, no line break", "such as \";\" or \"\\t\""));
        input.scalar("header")
                .filter(header -> input.number("header", 1) > LAST_HEADER)
                .ifPresent(header ->
                        wrong(header, "a header stands in the first " + LAST_HEADER + " lines", "give its line"));
    }

    private void checkCharacter(MapView input, String key, String message) {
        input.scalar(key)
                .filter(said -> said.text().length() != 1 && !said.text().equals(MappingSpec.NONE))
                .ifPresent(said -> wrong(said, message, "write it, or none"));
    }

    private void checkEncoding(MapView input, String key, String hint) {
        input.scalar(key)
                .filter(name -> !isEncoding(name.text()))
                .ifPresent(name -> wrong(name, "unknown encoding \"" + name.text() + "\"", hint));
    }

    private void wrong(YamlScalar place, String message, String hint) {
        problems.error(place.position(), ProblemCode.WRONG_VALUE, message, hint);
    }

    private static boolean isEncoding(String name) {
        try {
            return Charset.isSupported(name.strip());
        } catch (IllegalCharsetNameException wrong) {
            return false;
        }
    }
}
