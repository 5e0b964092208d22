package dev.weir.returned;

import dev.weir.mapping.Mapping;
import dev.weir.markup.MarkedCopy;
import dev.weir.problem.IoReason;
import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.read.Spool;
import dev.weir.read.SpooledFile;
import dev.weir.store.Meta;
import dev.weir.store.Session;
import dev.weir.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the receipts that are due into {@code returned/<department>/<submitter>/}, and with them the workbooks of wrong rows. What is due stands in the
 * database; a line there says what has been written. So a killed run, or a share that was away, is made up for by the next run.
 */
public final class Receipts {

    /** Lines in the list of a folder. */
    private static final int LISTED = 200;

    /** Characters of a file's name that stay. */
    private static final int LONGEST = 50;

    private final Workspace workspace;
    private final Map<String, Mapping> mappings;
    private final Locale language;
    private final Session session;
    private final ReceiptBook book;
    private final LocalDateTime now;
    private Spool spool;

    /** @param now the district's time */
    public Receipts(
            Workspace workspace, Map<String, Mapping> mappings, Locale language, Session session, LocalDateTime now) {
        this.workspace = workspace;
        this.mappings = Map.copyOf(mappings);
        this.language = language;
        this.session = session;
        this.book = new ReceiptBook(session);
        this.now = now;
    }

    /** A receipt that could not be written; the next run tries again. */
    public record Failed(String input, String message) {}

    /**
     * Writes what is due. Where there is no folder for receipts, and never was, nobody wants any.
     *
     * @param run the run that goes on
     * @return what could not be written
     */
    public List<Failed> write(long run) throws SQLException {
        Path root = workspace.returned();
        if (!Files.isDirectory(root)) {
            return book.isEmpty()
                    ? List.of()
                    : List.of(new Failed(
                            workspace.display(root),
                            "the folder for receipts is not there; connect the share, or make the folder; the next run"
                                    + " writes the receipts"));
        }
        spool = Spool.open(workspace.spool());
        book.begin(run);
        List<Failed> failed = new ArrayList<>();
        for (DueReceipt due : book.due()) {
            Optional<Path> folder = folder(due);
            if (folder.isEmpty()) {
                continue;
            }
            try {
                write(due, folder.get());
            } catch (IOException failure) {
                failed.add(new Failed(
                        due.input(),
                        "its receipt cannot be written to " + workspace.display(folder.get()) + ": "
                                + IoReason.of(failure) + "; the next run tries again"));
            } catch (WeirException failure) {
                failed.add(new Failed(due.input(), failure.getMessage() + "; the next run tries again"));
            }
        }
        return failed;
    }

    /** The folder that lies to the returned ones as the input's does to the inbox; empty for an input of no inbox. */
    private Optional<Path> folder(DueReceipt due) {
        Path inbox = workspace.inbox().toAbsolutePath().normalize();
        Path file = workspace.root().resolve(due.input()).toAbsolutePath().normalize();
        if (!file.startsWith(inbox) || file.equals(inbox)) {
            return Optional.empty();
        }
        Path relative = inbox.relativize(file);
        int deep = Math.min(2, relative.getNameCount() - 1);
        return Optional.of(
                deep == 0
                        ? workspace.returned()
                        : workspace.returned().resolve(relative.subpath(0, deep).toString()));
    }

    private void write(DueReceipt due, Path path) throws IOException, SQLException {
        ReturnedFolder folder = new ReturnedFolder(workspace.returned(), path);
        folder.make();
        String name = Path.of(due.input()).getFileName().toString();
        Path temporary = Files.createTempFile(workspace.spool(), "spool-receipt-", ".tmp");
        try {
            WrongRows found = new WrongRows(
                    session, Meta.get(session.connection(), Meta.ID_SALT).orElseThrow());
            List<WrongRow> wrong = due.load().isPresent() ? found.of(due.load().get()) : List.of();
            Optional<String> returned = returned(due, name, wrong, folder, temporary);
            Optional<CorrectionCounts> corrected =
                    due.load().isPresent() ? found.corrected(due.load().get()) : Optional.empty();
            ReceiptSheet receipt = new ReceiptSheet(language, due, name, returned, corrected);
            List<List<String>> others = new ArrayList<>();
            if (due.load().isPresent()) {
                others.addAll(found.refused(due.load().get(), language));
                others.addAll(
                        corrected.isPresent()
                                ? List.of()
                                : found.warnings(due.load().get()));
            }
            MarkedCopy.writeOnly(receipt.sheet(wrong, others), temporary);
            String file = fileName(ReturnedText.RECEIPT, due, name, ".xlsx");
            folder.put(temporary, file);
            String key = workspace.display(path);
            List<String> lines = new ArrayList<>(List.of(receipt.line()));
            lines.addAll(book.lines(key, LISTED - 1));
            folder.putText(temporary, String.join("\n", lines) + "\n", ReturnedText.RECEIPT.in(language) + ".txt");
            book.write(due, key, file, returned, receipt.line(), now);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** @return the name of the workbook of wrong rows; empty where none can be made */
    private Optional<String> returned(
            DueReceipt due, String name, List<WrongRow> wrong, ReturnedFolder folder, Path temporary)
            throws IOException, SQLException {
        Mapping mapping = mappings.get(due.mapping());
        if (wrong.isEmpty()
                || mapping == null
                || !ReturnedWorkbook.isPossible(mapping)
                || due.archived().isEmpty()) {
            return Optional.empty();
        }
        Optional<Chain> chain = Chain.of(session, due.load().orElseThrow());
        String lies = chain.isPresent()
                ? book.archived(chain.get().root())
                : due.archived().get();
        Path archived = workspace.root().resolve(lies);
        Path kept = Files.exists(archived) ? archived : workspace.root().resolve(due.input());
        try (SpooledFile copy = spool.copy(kept, due.input())) {
            String ending = new ReturnedWorkbook(mapping, language)
                    .write(
                            new InputFile(copy.file(), due.input()),
                            name,
                            due.load().orElseThrow(),
                            wrong,
                            chain.map(Chain::corrected).orElse(Map.of()),
                            temporary);
            String file = fileName(ReturnedText.RETURNED, due, name, ending);
            folder.put(temporary, file);
            return Optional.of(file);
        }
    }

    private String fileName(ReturnedText kind, DueReceipt due, String name, String ending) {
        int dot = name.lastIndexOf('.');
        String stem = ReturnedName.original(dot > 0 ? name.substring(0, dot) : name);
        String number = due.load().map(load -> load + "-").orElse("");
        int length = stem.codePointCount(0, stem.length());
        String shortened = length <= LONGEST ? stem : stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
        return kind.in(language) + "-" + number + shortened + ending;
    }
}
