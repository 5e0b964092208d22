package dev.weir.run;

import dev.weir.problem.IoReason;
import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import dev.weir.problem.WeirException;
import dev.weir.publish.Audience;
import dev.weir.publish.FileAccess;
import dev.weir.publish.Published;
import dev.weir.publish.Publisher;
import dev.weir.question.AskedLine;
import dev.weir.question.Question;
import dev.weir.question.QuestionBook;
import dev.weir.question.QuestionForm;
import dev.weir.question.QuestionText;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ResultSection;
import dev.weir.report.ValueText;
import dev.weir.returned.ReturnedFolder;
import dev.weir.run.RunSummary.Failure;
import dev.weir.schema.PrivacyClass;
import dev.weir.store.Meta;
import dev.weir.store.PrivateFiles;
import dev.weir.store.Session;
import dev.weir.store.WorkDatabase;
import dev.weir.workbook.BlankFormWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks departments about what does not agree. The rules see a file of their own, made as one for an audience is made and deleted when they have been asked; what
 * is asked stands in the database, and each question once. A workbook that could not be written is written by the next run.
 */
final class Asking {

    /** Questions of one rule in one run; the others follow in the next. */
    private static final int MOST = 100;

    private static final String CHECKED = "questions checked";
    private static final FileAccess OURS = new FileAccess("rw-------", Optional.empty(), Optional.empty());

    private final OpenWorkspace open;
    private final WorkDatabase database;
    private final Session session;
    private final QuestionBook book;
    private final ReportLanguage language;

    Asking(OpenWorkspace open, WorkDatabase database, Session session) {
        this.open = open;
        this.database = database;
        this.session = session;
        this.book = new QuestionBook(session);
        this.language = ReportLanguage.of(open.language());
    }

    /** Where there is no folder for receipts, nobody is asked. */
    RunSummary ask(RunSummary summary) throws SQLException {
        if (!Files.isDirectory(open.workspace().returned())) {
            return summary;
        }
        Problems problems = new Problems();
        QuestionFiles files = QuestionFiles.read(open, problems);
        List<Failure> failures = new ArrayList<>();
        for (Problem problem : problems.all()) {
            if (problem.severity() == Problem.Severity.ERROR) {
                failures.add(new Failure("questions", problem.position().file(), problem.toString()));
            }
        }
        boolean changed = !Meta.get(session.connection(), CHECKED).equals(Optional.of(files.fingerprint()));
        if (!files.right().isEmpty() && (changed || summary.resolved().isPresent())) {
            try {
                // a run that is cut off in between leaves it so, and the next one asks again
                Meta.set(session.connection(), CHECKED, "");
                find(files.right(), summary.runId());
                Meta.set(session.connection(), CHECKED, files.fingerprint());
            } catch (WeirException failure) {
                failures.add(new Failure("questions", "mappings/questions", failure.describe()));
            }
        }
        send(files.right(), summary.runId(), failures);
        return summary.failedAlso(failures);
    }

    private void find(List<Question> questions, long run) throws SQLException {
        Path folder = open.workspace().spool().resolve("questions");
        try {
            PrivateFiles.delete(folder);
            PrivateFiles.createFolder(folder);
            Path link = folder.resolve("district.duckdb");
            Set<PrivacyClass> classes = questions.stream()
                    .flatMap(question -> question.table().classes().stream())
                    .collect(Collectors.toSet());
            Set<String> tables = questions.stream()
                    .flatMap(question -> question.tables().stream())
                    .collect(Collectors.toSet());
            new Publisher(
                            new Published(link, OURS, List.of()),
                            new Audience("questions", classes, tables, Map.of(), Map.of(), Set.of(), 0),
                            1,
                            open.clock())
                    .publish(database, open.schema(), run);
            try (ReportTables seen = new ReportTables(open, new ReportSource(link, folder, Optional.empty()))) {
                for (Question question : questions) {
                    find(question, seen, run);
                }
            }
        } finally {
            PrivateFiles.delete(folder);
        }
    }

    private void find(Question question, ReportTables seen, long run) throws SQLException {
        ResultSection found =
                seen.run(question.table(), language, Map.of()).sections().get(0);
        Map<String, String> departments = open.mappings().values().stream()
                .collect(Collectors.toMap(mapping -> mapping.name(), mapping -> mapping.department()));
        int asked = 0;
        for (List<Object> row : found.rows()) {
            List<String> key = question.key().stream()
                    .map(column -> String.valueOf(row.get(found.index(column))))
                    .toList();
            Object id = row.get(found.index(question.id()));
            if (asked == MOST || id == null || book.isAsked(question.name(), key)) {
                continue;
            }
            asked++;
            List<Integer> shown = IntStream.range(0, found.columns().size())
                    .filter(i -> !question.isHidden(found.columns().get(i).name()) && row.get(i) != null)
                    .boxed()
                    .toList();
            List<String> texts = shown.stream()
                    .map(i -> QuestionText.DETAIL.in(
                            language,
                            found.columns().get(i).title(),
                            ValueText.of(row.get(i), found.columns().get(i), language)))
                    .toList();
            book.ask(
                    question,
                    language.of(question.title()),
                    key,
                    ((Number) id).longValue(),
                    shown.isEmpty()
                            ? ""
                            : ValueText.of(
                                    row.get(shown.get(0)), found.columns().get(shown.get(0)), language),
                    String.join("\n", texts.subList(Math.min(1, texts.size()), texts.size())),
                    question.insist().flatMap(insist -> insist.field().or(() -> insist.fieldColumn()
                            .map(column -> row.get(found.index(column)))
                            .map(String::valueOf))),
                    question.insist()
                            .map(insist -> row.get(found.index(insist.column())))
                            .map(String::valueOf),
                    departments,
                    run,
                    open.now());
        }
    }

    private void send(List<Question> questions, long run, List<Failure> failures) throws SQLException {
        Map<String, List<AskedLine>> lines = new TreeMap<>();
        book.unsent().forEach(unsent -> lines.computeIfAbsent(unsent.department(), department -> new ArrayList<>())
                .add(unsent.line()));
        for (Map.Entry<String, List<AskedLine>> department : lines.entrySet()) {
            Path folder = open.workspace().returned().resolve(department.getKey());
            String name = QuestionText.FILE.in(language) + "-" + run + ".xlsx";
            try {
                write(folder, name, department.getKey(), department.getValue(), questions);
                book.sent(department.getValue(), open.workspace().display(folder.resolve(name)));
            } catch (IOException failure) {
                failures.add(new Failure(
                        "returned",
                        department.getKey(),
                        open.workspace().display(folder) + ": the questions cannot be written: " + IoReason.of(failure)
                                + "; the next run tries again"));
            }
        }
    }

    private void write(Path folder, String name, String department, List<AskedLine> lines, List<Question> questions)
            throws IOException, SQLException {
        Map<String, String> sentences = new LinkedHashMap<>();
        questions.stream()
                .filter(question -> lines.stream().anyMatch(line -> line.rule().equals(question.name())))
                .forEach(question -> sentences.put(language.of(question.title()), language.of(question.ask())));
        String title = Optional.ofNullable(
                        open.workspace().config().departments().get(department))
                .map(language::of)
                .orElse(department);
        String secret = Meta.get(session.connection(), Meta.ID_SALT).orElseThrow();
        Path temporary = Files.createTempFile(open.workspace().spool(), "spool-question-", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(temporary)) {
                BlankFormWriter.write(new QuestionForm(language, secret, open.now()).of(title, lines, sentences), out);
            }
            ReturnedFolder returned = new ReturnedFolder(open.workspace().returned(), folder);
            returned.make();
            returned.put(temporary, name);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
