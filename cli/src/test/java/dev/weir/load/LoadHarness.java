package dev.weir.load;

import dev.weir.compile.CompiledMapping;
import dev.weir.compile.MappingCompiler;
import dev.weir.load.LoadInput.Manner;
import dev.weir.mapping.Input.Format;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.MappingParser;
import dev.weir.problem.Problems;
import dev.weir.resolve.Resolver;
import dev.weir.rows.RowClass;
import dev.weir.rows.TitleLine;
import dev.weir.rows.TitledPart;
import dev.weir.schema.CodeList;
import dev.weir.schema.CodeListParser;
import dev.weir.schema.Schema;
import dev.weir.schema.SchemaParser;
import dev.weir.store.ReadyWorkFile;
import dev.weir.store.SchemaTables;
import dev.weir.store.Session;
import dev.weir.store.StoreOptions;
import dev.weir.store.WorkDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A working file with the repository's own schema, and loads of rows that a test writes down. */
final class LoadHarness implements AutoCloseable {

    private static final Schema SCHEMA = readSchema();

    private final WorkDatabase database;
    private final Session session;
    private final Schema schema;
    private final LoadBook book;
    /** Those that the mappings of this test make. */
    private final Set<String> entities = new TreeSet<>();

    private int arrivals;

    LoadHarness(Path folder) {
        this.schema = SCHEMA;
        this.database = ReadyWorkFile.open(
                folder.resolve("work.duckdb"),
                new StoreOptions("512MB", 2, ZoneId.of("Asia/Shanghai"), List.of(folder)),
                "load",
                work -> SchemaTables.apply(work.connection(), SCHEMA, Map.of()));
        this.session = new Session(database.connection());
        this.book = new LoadBook(session, Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    /** The repository's own. */
    static Schema schema() {
        return SCHEMA;
    }

    private static Schema readSchema() {
        try {
            Problems problems = new Problems();
            List<CodeList> lists = new ArrayList<>();
            try (var files = Files.list(Path.of("mappings/codes"))) {
                for (Path file : files.sorted().toList()) {
                    if (!file.endsWith("placeholders.csv") && !file.endsWith("areas.csv")) {
                        CodeListParser.parse(Files.readString(file), file.toString(), problems)
                                .ifPresent(lists::add);
                    }
                }
            }
            Optional<Schema> schema = SchemaParser.parse(
                    Files.readString(Path.of("mappings/schema.yaml")), "mappings/schema.yaml", lists, problems);
            problems.throwIfErrors();
            return schema.orElseThrow();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    CompiledMapping mapping(String yaml) {
        Problems problems = new Problems();
        String name = yaml.lines()
                .filter(line -> line.startsWith("mapping: "))
                .findFirst()
                .orElseThrow()
                .substring("mapping: ".length());
        var mapping = MappingParser.parse(
                yaml,
                "mappings/" + name + ".yaml",
                schema,
                Set.of("civil-affairs", "police", "access-control"),
                problems);
        problems.throwIfErrors();
        CompiledMapping compiled = MappingCompiler.compile(mapping.orElseThrow(), schema);
        entities.addAll(compiled.entities());
        return compiled;
    }

    Session session() {
        return session;
    }

    LoadBook book() {
        return book;
    }

    /** One input of rows written as {@code a|b|c}; an empty part is an empty cell. */
    Delivery deliver(CompiledMapping mapping, String... rows) {
        return deliverCells(mapping, Arrays.stream(rows).map(LoadHarness::cells).toList());
    }

    /** One input of rows as cells; null is an empty cell. */
    Delivery deliverCells(CompiledMapping mapping, List<List<String>> rows) {
        return new Delivery(mapping, rows);
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("\\|", -1))
                .map(cell -> cell.isEmpty() ? null : cell)
                .toList();
    }

    /** An input on its way. */
    final class Delivery {
        private final CompiledMapping mapping;
        private final List<List<String>> rows;
        private String fileName = "ledger.xlsx";
        private Optional<String> folder = Optional.empty();
        private List<TitledPart> parts = List.of();
        private Map<String, Map<RowClass, Long>> sheets = Map.of();
        private boolean full;
        private boolean accepted;

        private Delivery(CompiledMapping mapping, List<List<String>> rows) {
            this.mapping = mapping;
            this.rows = rows;
        }

        Delivery named(String name) {
            this.fileName = name;
            return this;
        }

        Delivery from(String submitter) {
            this.folder = Optional.of(submitter);
            return this;
        }

        Delivery titled(String title) {
            return below(TitledPart.whole("", rows.size(), List.of(new TitleLine(1, List.of(title)))));
        }

        /** What stands above the rows; the first row's number is 2. */
        Delivery below(TitledPart... titled) {
            this.parts = List.of(titled);
            return this;
        }

        /** What the reader says that it met. */
        Delivery withSheets(Map<String, Map<RowClass, Long>> classes) {
            this.sheets = classes;
            return this;
        }

        Delivery full() {
            this.full = true;
            return this;
        }

        Delivery accepted() {
            this.accepted = true;
            return this;
        }

        LoadInput input() {
            List<TitledPart> parts =
                    this.parts.isEmpty() ? List.of(TitledPart.whole("", this.rows.size(), List.of())) : this.parts;
            ListRows rows = new ListRows(mapping.stageColumns(), this.rows, parts, sheets);
            String hash = Integer.toHexString((folder + parts.toString() + this.rows).hashCode());
            InputSource source = new InputSource(
                    "test",
                    "inbox/" + fileName,
                    fileName,
                    folder,
                    hash,
                    LocalDateTime.of(2026, 11, 1, 2, 0).plusDays(arrivals++),
                    full,
                    Optional.empty());
            return new LoadInput(1, mapping, rows, source, accepted ? Manner.ACCEPTED : Manner.ARRIVED);
        }

        LoadOutcome load() {
            LoadInput input = input();
            Loader loader = new Loader(session, book, Locale.ENGLISH, false);
            try {
                Optional<Long> same = same(input);
                return same.isPresent() ? loader.alreadyLoaded(input, same.get()) : loader.load(input);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /** As for files; the rows of a query are pulled anew each time. */
    private Optional<Long> same(LoadInput input) throws SQLException {
        Mapping mapping = input.mapping().mapping();
        if (mapping.input().format() == Format.QUERY) {
            return Optional.empty();
        }
        return book.sameAsCurrent(
                mapping.name(),
                input.source().contentHash(),
                mapping.fingerprint(),
                mapping.ledger().scope().isPresent() ? input.source().folder() : Optional.empty());
    }

    /** The result's rows as {@code a|b|c}. */
    List<String> rows(String sql) {
        try {
            return session.rows(sql, row -> {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    text.append(i > 1 ? "|" : "").append(row.getString(i) == null ? "" : row.getString(i));
                }
                return text.toString();
            });
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What the departments state now, without the loads, sheets and rows it came from. */
    List<String> records(String where) {
        return contents("record.", "* EXCLUDE (load_id, sheet, row_no, as_of)", where);
    }

    /** Everything that a load can change and that counts afterwards; lines of what once was are not among it. */
    List<String> state() {
        List<String> all = new ArrayList<>(contents("history.", "*", "until_load IS NULL"));
        all.addAll(contents("record.", "*", "true"));
        for (String table : List.of(
                "weir.ledger",
                "weir.watermark",
                "weir.position",
                "(SELECT * FROM weir.stale WHERE until_load IS NULL)",
                "(SELECT * FROM weir.reject WHERE status = 'open')")) {
            rows("SELECT * FROM " + table + " ORDER BY ALL").forEach(row -> all.add(table + " " + row));
        }
        return all;
    }

    private List<String> contents(String prefix, String columns, String where) {
        List<String> all = new ArrayList<>();
        for (String entity : entities) {
            String table = prefix + entity;
            rows("SELECT " + columns + " FROM " + table + " WHERE " + where + " ORDER BY ALL")
                    .forEach(row -> all.add(table + " " + row));
        }
        return all;
    }

    /** Makes the golden rows anew, as each night does. */
    void resolve() {
        new Resolver(database.connection(), schema, List.of()).resolve(1, 1);
    }

    Undo.Undone undo(long loadId) {
        return new Undo(session, schema.entities().keySet()).undo(loadId);
    }

    @Override
    public void close() {
        database.close();
    }
}
