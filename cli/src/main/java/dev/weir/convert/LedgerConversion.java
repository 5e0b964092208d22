package dev.weir.convert;

import dev.weir.compile.CompiledMapping;
import dev.weir.load.CheckedLedger;
import dev.weir.load.CheckedLedger.Fault;
import dev.weir.load.InputSource;
import dev.weir.load.LoadInput;
import dev.weir.load.LoadInput.Manner;
import dev.weir.load.Readers;
import dev.weir.problem.IoReason;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.rows.RowSource;
import dev.weir.store.SchemaTables;
import dev.weir.store.Session;
import dev.weir.store.StoreOptions;
import dev.weir.store.WorkDatabase;
import dev.weir.table.CsvRows;
import dev.weir.table.JsonRows;
import dev.weir.table.ResultRows;
import dev.weir.table.RowWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Ledgers as clean, typed rows, by a mapping and the load's own steps, in a database of their own that is thrown away. Each file is converted by itself: what
 * was loaded before does not count.
 */
public final class LedgerConversion implements AutoCloseable {

    private final KnownMappings known;
    private final LedgerOptions options;
    private final Target target;
    private final Path folder;
    private final WorkDatabase database;

    /**
     * @param folder for temporary files; empty, and the caller's to delete
     * @throws WeirException when the database cannot be made
     */
    public LedgerConversion(KnownMappings known, LedgerOptions options, Target target, Path folder) {
        this.known = known;
        this.options = options;
        this.target = target;
        this.folder = folder;
        StoreOptions store = known.store();
        this.database = WorkDatabase.open(
                folder.resolve("convert.duckdb"),
                new StoreOptions(store.memory(), store.threads(), store.zone(), List.of(folder)));
        SchemaTables.apply(database.connection(), known.schema(), known.placeholders());
    }

    /**
     * What became of a ledger.
     *
     * @param mapping the name of the one that it was read by
     * @param rejected rows that are wrong and not written
     * @param notes what a person should look at
     */
    public record Result(
            String mapping, String written, long rows, long rejected, List<Fault> faults, List<String> notes) {}

    /**
     * @param copy of the ledger, in the folder
     * @param below as {@link Target#open} has it
     * @param name the input's own name, without folders
     * @param submitter the folder in which it lies, which may name its ledger
     * @throws WeirException when it cannot be read, no mapping fits, or what is made of it not be written
     */
    public Result convert(InputFile copy, String below, String name, String submitter) {
        InputFile file = copy.with(options.passwords());
        CompiledMapping mapping = new MappingChoice(known.mappings(), options.mapping()).of(file);
        try (RowSource rows = Readers.open(file, mapping.mapping())) {
            InputSource source = InputSource.file(
                    "convert",
                    file.name(),
                    name,
                    Optional.of(submitter),
                    "",
                    LocalDateTime.now(known.store().zone()).withNano(0));
            LoadInput input = new LoadInput(1, mapping, rows, source, Manner.ARRIVED);
            CheckedLedger ledger = CheckedLedger.of(new Session(database.connection()), input, options.language());
            String written = write(ledger, file, below, name);
            List<Fault> faults = ledger.faults();
            if (options.faults().isPresent()) {
                new FaultCopy(mapping.mapping(), options.language())
                        .write(file, name, faults, folder.resolve("faults.tmp"), options);
            }
            return new Result(
                    mapping.name(),
                    written,
                    ledger.read(),
                    ledger.rejected(),
                    faults,
                    rows.summary().notes());
        }
    }

    private String write(CheckedLedger ledger, InputFile file, String below, String name) {
        try (Output output = target.open(below, name, "", options.format().ending())) {
            give(ledger, output);
            return output.name();
        } catch (IOException failure) {
            throw notWritten(file.name(), failure);
        }
    }

    static WeirException notWritten(String what, IOException failure) {
        boolean told = failure instanceof TooManyException || failure instanceof FileAlreadyExistsException;
        return new WeirException(
                Stage.EXPORT,
                what,
                told ? failure.getMessage() : "it cannot be written: " + IoReason.of(failure),
                failure);
    }

    private void give(CheckedLedger ledger, Output output) throws IOException {
        try {
            if (options.format() == LedgerFormat.PARQUET) {
                parquet(ledger, output.stream());
            } else {
                RowWriter writer = writer(output.stream());
                ledger.give(options.names(), rows -> ResultRows.give(rows, writer));
            }
            output.finish();
        } catch (IOException failure) {
            throw Output.failed(output, failure);
        }
    }

    private void parquet(CheckedLedger ledger, OutputStream out) throws IOException {
        Path temporary = folder.resolve("rows.parquet");
        try {
            ledger.parquet(options.names(), temporary);
            Files.copy(temporary, out);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private RowWriter writer(OutputStream out) {
        return switch (options.format()) {
            case XLSX -> new TypedSheet(new XlsxSheet(out, "Sheet1"));
            case JSON -> new JsonRows(new PrintWriter(out, false, StandardCharsets.UTF_8));
            default ->
                new CsvRows(
                        new PrintWriter(out, false, StandardCharsets.UTF_8), CsvRows.Reader.PERSON, CsvRows.LineEnd.LF);
        };
    }

    @Override
    public void close() {
        database.close();
    }
}
