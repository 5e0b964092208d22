package dev.weir.mapping;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.yaml.YamlScalar;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks that a pattern is a regular expression. */
final class RegexChecker {

    private RegexChecker() {}

    static void check(YamlScalar pattern, FileProblems problems) {
        try {
            Pattern.compile(pattern.text());
        } catch (PatternSyntaxException wrong) {
            String message =
                    "the pattern cannot be read: " + wrong.getDescription().toLowerCase(Locale.ROOT);
            problems.error(pattern.position(), ProblemCode.BAD_PATTERN, message, "write a regular expression");
        }
    }
}
