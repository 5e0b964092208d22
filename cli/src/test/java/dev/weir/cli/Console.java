package dev.weir.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a page shows of a terminal: commands after {@code $}, each with the output that follows it. {@code …} in the output stands for any
 * text, on a line of its own for any lines; how many blanks or strokes stand somewhere does not matter. A command ends with exit code 0
 * unless it says {@code # exit code 3}.
 */
final class Console {

    private static final Pattern EXIT_CODE = Pattern.compile("# exit code ([0-9]+)");

    private Console() {}

    /** @param output the lines after the command */
    record Step(String command, List<String> output) {

        int exitCode() {
            Matcher code = EXIT_CODE.matcher(command);
            return code.find() ? Integer.parseInt(code.group(1)) : 0;
        }

        /** Whether a page that shows this output tells the truth about the printed one. */
        boolean shows(String printed) {
            String expected = output.stream().map(Step::pattern).collect(Collectors.joining());
            return Pattern.matches("(?s)" + expected, normalized(printed));
        }

        private static String pattern(String line) {
            if (line.strip().equals("…")) {
                return "(?:[^\\n]*\\n)*?";
            }
            return Arrays.stream(normalized(line).strip().split("…", -1))
                            .map(Pattern::quote)
                            .collect(Collectors.joining("[^\\n]*?"))
                    + "\\n";
        }

        private static String normalized(String text) {
            return text.lines()
                    .map(line -> line.replaceAll("[ \\t]+", " ")
                            .replaceAll("─+", "─")
                            .strip())
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }

    static List<Step> steps(List<String> blocks) {
        List<Step> steps = new ArrayList<>();
        for (String block : blocks) {
            block.lines().forEach(line -> {
                if (line.startsWith("$ ")) {
                    steps.add(new Step(line.substring(2), new ArrayList<>()));
                } else {
                    steps.get(steps.size() - 1).output().add(line);
                }
            });
        }
        return steps;
    }
}
