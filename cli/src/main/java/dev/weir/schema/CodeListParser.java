package dev.weir.schema;

import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.schema.CodeList.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the CSV files of {@code mappings/codes}. */
public final class CodeListParser {

    private static final Pattern BETWEEN_ALIASES = Pattern.compile("\\|");

    private CodeListParser() {}

    /**
     * @param text a file with the columns {@code code,en,zh,aliases}
     * @param file its path as messages name it; its last part without the ending is the list's name
     * @return the list; empty if it has an error
     */
    public static Optional<CodeList> parse(String text, String file, Problems problems) {
        FileProblems found = new FileProblems(problems, 'C');
        List<Code> codes = new ArrayList<>();
        Map<String, String> meanings = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (CsvLine line : CsvLines.read(text, file, List.of("code", "en", "zh", "aliases"), found)) {
            Code code = code(line.values());
            checkNotEmpty(line, found);
            if (!taken.add(code.code())) {
                String message = "code \"" + code.code() + "\" stands twice";
                found.error(line.position(), ProblemCode.LIST_CODE_TWICE, message, "remove one");
            } else {
                checkMeanings(code, line.position(), meanings, found);
            }
            codes.add(code);
        }
        return found.isClean() ? Optional.of(new CodeList(stem(file), codes)) : Optional.empty();
    }

    /**
     * @param text a file with the columns {@code value,reason}
     * @return the placeholders; empty if the file has an error
     */
    public static List<Placeholder> placeholders(String text, String file, Problems problems) {
        FileProblems found = new FileProblems(problems, 'C');
        List<Placeholder> placeholders = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (CsvLine line : CsvLines.read(text, file, List.of("value", "reason"), found)) {
            Placeholder placeholder =
                    new Placeholder(line.values().get(0), line.values().get(1));
            if (placeholder.value().isEmpty()) {
                found.error(
                        line.position(), ProblemCode.LIST_ROW, "\"value\" is empty", "write one or remove the line");
            } else if (!taken.add(placeholder.value())) {
                String message = "value \"" + placeholder.value() + "\" stands twice";
                found.error(line.position(), ProblemCode.LIST_CODE_TWICE, message, "remove one");
            }
            placeholders.add(placeholder);
        }
        return found.isClean() ? placeholders : List.of();
    }

    private static Code code(List<String> values) {
        List<String> aliases = BETWEEN_ALIASES
                .splitAsStream(values.get(3))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        return new Code(values.get(0), new Title(values.get(1), values.get(2)), aliases);
    }

    private static void checkNotEmpty(CsvLine line, FileProblems problems) {
        List<String> names = List.of("code", "en", "zh");
        for (int index = 0; index < names.size(); index++) {
            if (line.values().get(index).isEmpty()) {
                String message = "\"" + names.get(index) + "\" is empty";
                problems.error(line.position(), ProblemCode.LIST_ROW, message, "write one or remove the line");
            }
        }
    }

    /** A code is also meant by its titles and aliases; no text may mean two. */
    private static void checkMeanings(
            Code code, Position position, Map<String, String> meanings, FileProblems problems) {
        Set<String> texts = new LinkedHashSet<>(code.aliases());
        texts.addAll(List.of(code.code(), code.title().en(), code.title().zh()));
        texts.remove("");
        for (String text : texts) {
            String other = meanings.putIfAbsent(text, code.code());
            if (other != null) {
                String message = "\"" + text + "\" means both \"" + other + "\" and \"" + code.code() + "\"";
                problems.error(position, ProblemCode.LIST_AMBIGUOUS, message, "keep it in one line");
            }
        }
    }

    private static String stem(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.csv$", "");
    }
}
