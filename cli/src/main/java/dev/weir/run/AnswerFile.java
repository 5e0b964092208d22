package dev.weir.run;

import dev.weir.problem.IoReason;
import dev.weir.problem.Problems;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.resolve.DecisionParser;
import dev.weir.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The file of decisions that follow from answers, {@code mappings/decisions/answers.csv}. */
record AnswerFile(Path root, Schema schema) {

    private static final String NAME = "mappings/decisions/answers.csv";

    /**
     * Whether lines are decisions: a wrong one would stop the next night.
     *
     * @param lines without header
     */
    boolean isRight(List<String> lines) {
        Problems problems = new Problems();
        DecisionParser.parse(DecisionParser.HEADER + "\n" + String.join("\n", lines) + "\n", NAME, schema, problems);
        return problems.all().isEmpty();
    }

    /**
     * Adds what is not there yet.
     *
     * @throws WeirException when it cannot be written
     */
    void add(List<String> lines) {
        Path file = root.resolve(NAME);
        try {
            List<String> text =
                    new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of(DecisionParser.HEADER));
            List<String> more = lines.stream()
                    .distinct()
                    .filter(line -> !text.contains(line))
                    .toList();
            if (more.isEmpty()) {
                return;
            }
            text.addAll(more);
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), ".answers", ".part");
            Files.writeString(part, String.join("\n", text) + "\n");
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new WeirException(Stage.RECORD, NAME, "it cannot be written: " + IoReason.of(failure), failure);
        }
    }
}
