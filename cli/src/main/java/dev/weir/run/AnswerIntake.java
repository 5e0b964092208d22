package dev.weir.run;

import dev.weir.compile.CompiledMapping;
import dev.weir.load.InputSource;
import dev.weir.load.LazyRows;
import dev.weir.load.LoadBook;
import dev.weir.load.LoadInput;
import dev.weir.load.LoadInput.Manner;
import dev.weir.load.LoadOutcome;
import dev.weir.load.Loader;
import dev.weir.load.Readers;
import dev.weir.problem.WeirException;
import dev.weir.question.Answer;
import dev.weir.question.AnswerDecisions;
import dev.weir.question.AnswerRows;
import dev.weir.question.Asked;
import dev.weir.question.QuestionBook;
import dev.weir.question.QuestionText;
import dev.weir.read.InputFile;
import dev.weir.read.grid.GridBook;
import dev.weir.report.ReportLanguage;
import dev.weir.store.Meta;
import dev.weir.store.Session;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers of departments on their way into the database and, where they decide something, into the file of decisions. */
final class AnswerIntake {

    private final OpenWorkspace open;
    private final Session session;
    private final QuestionBook questions;
    private final Loader loader;
    private final long runId;
    private final boolean dryRun;
    private final ReportLanguage language;

    AnswerIntake(OpenWorkspace open, Session session, Loader loader, long runId, boolean dryRun) {
        this.open = open;
        this.session = session;
        this.questions = new QuestionBook(session);
        this.loader = loader;
        this.runId = runId;
        this.dryRun = dryRun;
        this.language = ReportLanguage.of(open.language());
    }

    private record Taken(Asked asked, AnswerRows.Row row) {}

    /** What became of the lines of one workbook. */
    private static final class Counted {
        private final List<Taken> taken = new ArrayList<>();
        private final List<String> unclear = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
        private int before;
        private int open;
        private int undecided;
    }

    /**
     * Takes what is answered.
     *
     * @param compiled the mapping of the route that brought it, or any
     * @throws WeirException when it cannot be read, or the decisions not be written
     */
    LoadOutcome load(InputFile workbook, InputSource source, CompiledMapping compiled) throws SQLException {
        Counted counted = counted(workbook, compiled, department(source));
        List<String> decisions = decisions(counted);
        CompiledMapping mapping = counted.taken.stream()
                .findFirst()
                .flatMap(first -> mapping(first.asked().department()))
                .orElse(compiled);
        if (!dryRun) {
            // first the decisions, then the line of the load: what was cut off in between is done once more and changes
            // nothing
            new AnswerFile(open.workspace().root(), open.schema()).add(decisions);
            long load = new LoadBook(session, open.clock()).nextLoadId();
            for (Taken taken : counted.taken) {
                questions.answer(
                        taken.asked().number(),
                        taken.row().answer().orElseThrow(),
                        taken.row().remark(),
                        load,
                        open.now());
            }
        }
        try (LazyRows none = new LazyRows(() -> {
            throw new IllegalStateException("answers have no rows to load");
        })) {
            return loader.answered(new LoadInput(runId, mapping, none, source, Manner.CORRECTED), sentence(counted));
        }
    }

    /** Whose folder of the inbox it came through; nobody answers for another. */
    private Optional<String> department(InputSource source) {
        Path inbox = open.workspace().inbox().toAbsolutePath().normalize();
        Path file =
                open.workspace().root().resolve(source.name()).toAbsolutePath().normalize();
        return file.startsWith(inbox) && inbox.relativize(file).getNameCount() > 1
                ? Optional.of(inbox.relativize(file).getName(0).toString())
                : Optional.empty();
    }

    private Counted counted(InputFile workbook, CompiledMapping compiled, Optional<String> department)
            throws SQLException {
        String secret = Meta.get(session.connection(), Meta.ID_SALT).orElseThrow();
        Counted counted = new Counted();
        Set<Long> seen = new HashSet<>();
        List<AnswerRows.Row> rows;
        try (GridBook book = Readers.book(workbook, compiled.mapping())) {
            rows = AnswerRows.of(book);
        }
        for (AnswerRows.Row row : rows) {
            Optional<Asked> asked =
                    row.number().isOurs(secret) ? questions.find(row.number().number()) : Optional.empty();
            if (asked.isEmpty()) {
                counted.unknown.add(row.number().written());
            } else if (!department.equals(Optional.of(asked.get().department()))) {
                counted.others.add(row.number().written());
            } else if (row.answer().isEmpty()) {
                if (row.written().isEmpty()) {
                    counted.open += asked.get().answer().isEmpty() ? 1 : 0;
                } else {
                    counted.unclear.add(row.number().written() + " “" + row.written() + "”");
                }
            } else if (asked.get().answer().isPresent()
                    || !seen.add(row.number().number())) {
                counted.before++;
            } else {
                counted.taken.add(new Taken(asked.get(), row));
            }
        }
        return counted;
    }

    private List<String> decisions(Counted counted) {
        AnswerFile file = new AnswerFile(open.workspace().root(), open.schema());
        AnswerDecisions made = new AnswerDecisions(language, open.now().toLocalDate());
        List<String> decisions = new ArrayList<>();
        for (Taken taken : counted.taken) {
            Answer answer = taken.row().answer().orElseThrow();
            List<String> lines = made.of(
                    taken.asked(),
                    answer,
                    taken.row().number().written(),
                    taken.row().remark());
            if (file.isRight(lines)) {
                decisions.addAll(lines);
            } else {
                counted.undecided++;
            }
        }
        return decisions;
    }

    private Optional<CompiledMapping> mapping(String department) {
        return open.mappings().values().stream()
                .filter(mapping -> mapping.department().equals(department))
                .min(java.util.Comparator.comparing(CompiledMapping::name));
    }

    /** What the receipt says. */
    private String sentence(Counted counted) {
        List<String> parts = new ArrayList<>();
        parts.add(QuestionText.TAKEN.in(language, counted.taken.size()));
        if (counted.before > 0) {
            parts.add(QuestionText.BEFORE.in(language, counted.before));
        }
        if (counted.open > 0) {
            parts.add(QuestionText.OPEN.in(language, counted.open));
        }
        if (counted.undecided > 0) {
            parts.add(QuestionText.UNDECIDED.in(language, counted.undecided));
        }
        String between = QuestionText.LISTED.in(language);
        if (!counted.unclear.isEmpty()) {
            parts.add(QuestionText.UNCLEAR.in(language, String.join(between, counted.unclear)));
        }
        if (!counted.others.isEmpty()) {
            parts.add(QuestionText.OTHERS.in(language, String.join(between, counted.others)));
        }
        if (!counted.unknown.isEmpty()) {
            parts.add(QuestionText.UNKNOWN.in(language, String.join(between, counted.unknown)));
        }
        return String.join(language.say(" ", ""), parts);
    }
}
