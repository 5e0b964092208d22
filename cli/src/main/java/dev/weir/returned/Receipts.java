package dev.weir.returned;

import dev.weir.mapping.Mapping;
import dev.weir.markup.MarkedCopy;
import dev.weir.problem.IoReason;
import dev.weir.problem.WeirException;
import dev.weir.read.Spool;
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

    private final Workspace workspace;
    private final Map<String, Mapping> mappings;
    private final Locale language;
    private final Session session;
    private final ReceiptBook book;
    private final LocalDateTime now;
    private ReturnedCopy copies;

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
        book.begin(run);
        List<Failed> failed = new ArrayList<>();
        copies = new ReturnedCopy(workspace, mappings, language, session, Spool.open(workspace.spool()));
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
        settle();
        return failed;
    }

    /** Whoever looks into the folder sees by the names which returned workbooks still count. */
    private void settle() throws SQLException {
        for (ReceiptBook.Returned workbook : book.returnedOtherwise()) {
            Path path = workspace.root().resolve(workbook.folder());
            String name = workbook.counts()
                    ? ReturnedName.counting(workbook.name())
                    : ReturnedName.settled(workbook.name(), language);
            try {
                new ReturnedFolder(workspace.returned(), path).rename(workbook.name(), name);
                book.renamed(workbook.load(), name);
            } catch (IOException inUse) {
                // somebody has it open; the next run tries again
                continue;
            }
        }
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
            WrongRows found = copies.wrongRows();
            List<WrongRow> wrong = due.load().isPresent() ? found.of(due.load().get()) : List.of();
            Optional<String> returned = returned(due, name, wrong, folder, temporary);
            Optional<CorrectionCounts> corrected =
                    due.load().isPresent() ? found.corrected(due.load().get()) : Optional.empty();
            List<Refusal> refusals =
                    due.load().isPresent() ? found.refusals(due.load().get()) : List.of();
            ReceiptSheet receipt = new ReceiptSheet(language, due, name, returned, corrected, refusals);
            List<List<String>> others = new ArrayList<>();
            if (due.load().isPresent()) {
                others.addAll(found.refused(due.load().get()));
                others.addAll(
                        corrected.isPresent()
                                ? List.of()
                                : found.warnings(due.load().get()));
            }
            MarkedCopy.writeOnly(receipt.sheet(wrong, others), temporary);
            String file = ReturnedName.of(ReturnedText.RECEIPT.in(language), due.load(), name, ".xlsx");
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
        if (due.load().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> ending = copies.write(due.load().get(), wrong, temporary);
        if (ending.isEmpty()) {
            return Optional.empty();
        }
        String file = ReturnedName.of(ReturnedText.RETURNED.in(language), due.load(), name, ending.get());
        folder.put(temporary, file);
        return Optional.of(file);
    }
}
