package dev.weir.run;

import dev.weir.problem.Problems;
import dev.weir.publish.PublishedShape;
import dev.weir.question.Question;
import dev.weir.question.QuestionParser;
import dev.weir.report.ReportChecker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The questions of a workspace, {@code mappings/questions/*.yaml}.
 *
 * @param right those in which nothing is wrong
 * @param fingerprint of all files
 */
public record QuestionFiles(List<Question> right, String fingerprint) {

    private static final String FOLDER = "mappings/questions";

    public QuestionFiles {
        right = List.copyOf(right);
    }

    /** Reads and checks them. @param problems gets everything that is wrong with them */
    public static QuestionFiles read(OpenWorkspace open, Problems problems) {
        WorkspaceTexts texts = new WorkspaceTexts(open.workspace().root());
        List<Question> right = new ArrayList<>();
        List<Path> files = texts.files(FOLDER, ".yaml", problems);
        if (files.isEmpty()) {
            return new QuestionFiles(List.of(), "");
        }
        try (PublishedShape shape = new PublishedShape(open.schema())) {
            for (Path file : files) {
                Problems own = new Problems();
                Optional<Question> question = texts.read(file, own)
                        .flatMap(text -> QuestionParser.parse(
                                text,
                                texts.shown(file),
                                open.schema(),
                                open.workspace().config().departments().keySet(),
                                own));
                question.ifPresent(read -> new ReportChecker(
                                shape, ReportFiles.titles(open), read.table().classes())
                        .check(read.table(), own));
                own.all().forEach(problems::add);
                if (!own.hasErrors()) {
                    question.ifPresent(right::add);
                }
            }
        }
        return new QuestionFiles(right, texts.fingerprint());
    }
}
