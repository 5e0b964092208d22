package dev.weir.workspace;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.yaml.YamlScalar;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts environment variables in the place of {@code ${env:NAME}}. */
final class EnvironmentText {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)}");

    private final UnaryOperator<String> environment;
    private final FileProblems problems;

    EnvironmentText(UnaryOperator<String> environment, FileProblems problems) {
        this.environment = environment;
        this.problems = problems;
    }

    static boolean hasVariable(String text) {
        return VARIABLE.matcher(text).find();
    }

    /** The text with every variable replaced; one that is not set is reported and left empty. */
    String fill(YamlScalar scalar) {
        return VARIABLE.matcher(scalar.text())
                .replaceAll(variable -> Matcher.quoteReplacement(value(variable.group(1), scalar)));
    }

    private String value(String name, YamlScalar scalar) {
        String value = environment.apply(name);
        if (value == null) {
            problems.error(
                    scalar.position(),
                    ProblemCode.ENVIRONMENT,
                    "the environment variable " + name + " is not set",
                    "set it before weir starts");
            return "";
        }
        return value;
    }
}
