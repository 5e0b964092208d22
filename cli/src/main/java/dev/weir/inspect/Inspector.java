package dev.weir.inspect;

import dev.weir.convert.KnownMappings;
import dev.weir.convert.RawFormat;
import dev.weir.convert.RawOptions;
import dev.weir.convert.TableBook;
import dev.weir.mapping.Mapping;
import dev.weir.problem.StoppedException;
import dev.weir.read.InputFile;
import dev.weir.read.grid.CellForm;
import dev.weir.read.grid.GridBook;
import dev.weir.read.shown.SystemFormats;
import dev.weir.store.SchemaTables;
import dev.weir.store.Session;
import dev.weir.store.StoreOptions;
import dev.weir.store.WorkDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks at files, with the converters and code lists of a load, in a database of its own that is thrown away. */
public final class Inspector implements AutoCloseable {

    private static final Evidence NOTHING = new Evidence(Map.of(), Map.of(), 0, 0);

    private final KnownMappings known;
    private final Vocabulary vocabulary = Vocabulary.read();
    private final Guesser guesser;
    private final WorkDatabase database;
    private final ContentTest content;
    private final List<String> passwords;
    private final Locale language;

    /**
     * @param taught the mappings whose names of columns are known
     * @param passwords to try on files under a password
     * @param folder for temporary files; empty, and the caller's to delete
     * @throws dev.weir.problem.WeirException when the database cannot be made
     */
    public Inspector(
            KnownMappings known, Collection<Mapping> taught, List<String> passwords, Locale language, Path folder) {
        this.known = known;
        this.guesser = new Guesser(new NameLikeness(vocabulary, known.schema(), taught));
        this.passwords = List.copyOf(passwords);
        this.language = language;
        StoreOptions store = known.store();
        this.database = WorkDatabase.open(
                folder.resolve("inspect.duckdb"),
                new StoreOptions(store.memory(), store.threads(), store.zone(), List.of(folder)));
        SchemaTables.apply(database.connection(), known.schema(), known.placeholders());
        this.content = new ContentTest(new Session(database.connection()));
    }

    /**
     * @param file a copy that nobody changes meanwhile
     * @throws dev.weir.problem.WeirException when it cannot be read
     */
    public InspectedFile inspect(InputFile file) {
        RawOptions meant =
                new RawOptions(CellForm.MEANT, SystemFormats.ENGLISH, Optional.empty(), RawFormat.CSV, passwords);
        try (GridBook book = TableBook.open(file, meant)) {
            List<InspectedTable> tables = new ArrayList<>();
            List<String> notes = new ArrayList<>();
            for (int place = 0; place < book.sheets().size(); place++) {
                try {
                    tables.add(understood(
                            Path.of(file.name()).getFileName().toString(), SheetSight.of(file, book, place)));
                } catch (StoppedException unclear) {
                    notes.add(unclear.describe());
                }
            }
            notes.addAll(book.notes());
            List<String> kind = new ArrayList<>(List.of(file.kind().description()));
            kind.addAll(book.found());
            Optional<MappingFit> fit =
                    MappingFit.of(file, book, known.mappings().values(), tables);
            return new InspectedFile(file.name(), kind, tables, fit, notes);
        }
    }

    private InspectedTable understood(String file, SeenTable table) {
        Map<Integer, Evidence> evidence = table.hasTable() ? content.of(table) : Map.of();
        Map<Integer, List<Guess>> guesses = new HashMap<>();
        table.names()
                .forEach((place, name) -> guesses.put(place, guesser.of(name, evidence.getOrDefault(place, NOTHING))));
        List<String> said = new ArrayList<>(table.title());
        said.addAll(List.of(table.name(), file));
        Understanding understanding = Understanding.of(vocabulary, known.schema(), table.title(), said, guesses);
        InspectedTable inspected = new InspectedTable(table, evidence, understanding, Map.of());
        Map<Integer, List<Suspicion>> suspicions = new HashMap<>();
        evidence.forEach((place, unused) -> {
            List<Suspicion> found =
                    content.suspicions(place, table.names().get(place), inspected.type(place), language);
            if (!found.isEmpty()) {
                suspicions.put(place, found);
            }
        });
        return new InspectedTable(table, evidence, understanding, suspicions);
    }

    @Override
    public void close() {
        database.close();
    }
}
