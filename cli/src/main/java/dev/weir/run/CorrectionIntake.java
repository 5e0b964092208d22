package dev.weir.run;

import dev.weir.compile.CompiledMapping;
import dev.weir.load.Correction;
import dev.weir.load.Correction.Row;
import dev.weir.load.InputSource;
import dev.weir.load.LazyRows;
import dev.weir.load.LoadInput;
import dev.weir.load.LoadInput.Manner;
import dev.weir.load.LoadOutcome;
import dev.weir.load.Loader;
import dev.weir.load.Readers;
import dev.weir.problem.HeldCode;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.read.InputFile;
import dev.weir.read.InputLimit;
import dev.weir.read.Spool;
import dev.weir.read.SpooledFile;
import dev.weir.returned.Chain;
import dev.weir.returned.CorrectedRows;
import dev.weir.returned.CorrectedWorkbook;
import dev.weir.returned.CorrectedWorkbook.Held;
import dev.weir.returned.KnownNumber;
import dev.weir.returned.NumberedRows;
import dev.weir.returned.Refusal;
import dev.weir.returned.RowCells;
import dev.weir.store.Meta;
import dev.weir.store.Session;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Corrected rows on their way into the database, in the place of the rows that they correct. */
final class CorrectionIntake {

    private final OpenWorkspace open;
    private final Session session;
    private final Loader loader;
    private final long runId;
    private final Spool spool;

    CorrectionIntake(OpenWorkspace open, Session session, Loader loader, long runId, Spool spool) {
        this.open = open;
        this.session = session;
        this.loader = loader;
        this.runId = runId;
        this.spool = spool;
    }

    /**
     * Loads what can be taken, ledger by ledger.
     *
     * @param source where the workbook came from
     * @param compiled the mapping of the route that brought it
     * @return what became of it; one for each ledger, at least one
     */
    List<LoadOutcome> load(InputFile copy, InputSource source, CompiledMapping compiled, NumberedRows numbers)
            throws SQLException {
        String secret = Meta.get(session.connection(), Meta.ID_SALT).orElseThrow();
        Map<Long, List<NumberedRow>> taken = new TreeMap<>();
        List<NumberedRow> others = new ArrayList<>();
        Map<Long, Integer> times = new HashMap<>();
        for (NumberedRow found : NumberedRow.of(session, numbers, secret)) {
            times.merge(found.written().number(), 1, Integer::sum);
            if (found.known()
                    .filter(known ->
                            known.status().equals("open") && open.mappings().containsKey(known.mapping()))
                    .isPresent()) {
                taken.computeIfAbsent(found.known().get().load(), load -> new ArrayList<>())
                        .add(found);
            } else {
                others.add(found);
            }
        }
        List<LoadOutcome> outcomes = new ArrayList<>();
        if (taken.isEmpty()) {
            outcomes.add(nothing(source, compiled, others));
            return outcomes;
        }
        Optional<List<Row>> refused = Optional.of(
                others.stream().map(found -> found.refused(found.refusal())).toList());
        for (Map.Entry<Long, List<NumberedRow>> ledger : taken.entrySet()) {
            Set<Long> twice = new HashSet<>();
            ledger.getValue().stream()
                    .map(found -> found.written().number())
                    .filter(number -> times.get(number) > 1)
                    .forEach(twice::add);
            outcomes.add(ledger(copy, source, ledger.getKey(), ledger.getValue(), twice, numbers, refused));
            refused = Optional.empty();
        }
        return outcomes;
    }

    /** None of its rows is wanted: all were taken before, or none is one of ours. */
    private LoadOutcome nothing(InputSource source, CompiledMapping compiled, List<NumberedRow> others) {
        Optional<KnownNumber> settled = others.stream()
                .flatMap(found -> found.known().stream())
                .filter(known -> known.status().equals("corrected"))
                .findFirst();
        CompiledMapping mapping =
                settled.map(known -> open.mappings().get(known.mapping())).orElse(compiled);
        boolean again = settled.isPresent() && others.stream().allMatch(found -> found.refusal() == Refusal.AGAIN);
        try (LazyRows rows = new LazyRows(() -> {
            throw new StoppedException(
                    Stage.READ, source.name(), HeldCode.RECEIPTS_UNUSABLE, NumberedRow.whyNone(others));
        })) {
            LoadInput input = new LoadInput(runId, mapping, rows, source, Manner.CORRECTED)
                    .correcting(Correction.none(others.stream()
                            .map(found -> found.refused(found.refusal()))
                            .toList()));
            return again ? loader.alreadyLoaded(input, settled.get().load()) : loader.load(input);
        }
    }

    /** @param refused the rows that no ledger takes, where they are told with this one */
    private LoadOutcome ledger(
            InputFile copy,
            InputSource source,
            long base,
            List<NumberedRow> found,
            Set<Long> twice,
            NumberedRows numbers,
            Optional<List<Row>> refused)
            throws SQLException {
        CompiledMapping mapping =
                open.mappings().get(found.get(0).known().orElseThrow().mapping());
        Optional<Chain> before = Chain.of(session, base);
        PastLoad root = PastLoad.find(session, before.map(Chain::root).orElse(base));
        boolean whole = KnownNumber.isNewest(session, base);
        List<Row> rows = new ArrayList<>(refused.orElse(List.of()));
        Map<String, Map<Long, RowCells>> corrected = new HashMap<>();
        if (whole) {
            before.ifPresent(
                    chain -> chain.corrected().forEach((sheet, cells) -> corrected.put(sheet, new HashMap<>(cells))));
        }
        InputLimit limit = open.limit(source.name());
        try (SpooledFile ledger =
                spool.copy(open.workspace().root().resolve(root.archived().orElseThrow()), root.input())) {
            LazyRows lazy = new LazyRows(() -> new CorrectedRows(
                    Readers.open(open.file(ledger.file(), root.input(), limit), mapping.mapping()), corrected, whole));
            try (lazy) {
                StoppedException[] stopped = new StoppedException[1];
                try {
                    Held held = new CorrectedWorkbook(copy, mapping.mapping(), numbers.sheets()).read();
                    new TakenRows(held.rows(), found, twice).into(rows, corrected);
                    if (refused.isPresent()) {
                        held.unnumbered()
                                .forEach((sheet, places) ->
                                        places.forEach(place -> rows.add(NumberedRow.withoutNumber(sheet, place))));
                    }
                } catch (StoppedException notUnderstood) {
                    stopped[0] = notUnderstood;
                }
                InputSource placed = new InputSource(
                        source.route(),
                        source.name(),
                        Path.of(root.input()).getFileName().toString(),
                        SubmitterFolder.of(
                                open.workspace(), open.workspace().root().resolve(root.input())),
                        source.contentHash(),
                        root.startedAt(),
                        false,
                        source.archive());
                LazyRows rowsOfLoad = stopped[0] == null
                        ? lazy
                        : new LazyRows(() -> {
                            throw stopped[0];
                        });
                return loader.load(new LoadInput(runId, mapping, rowsOfLoad, placed, Manner.CORRECTED)
                        .within(limit)
                        .correcting(new Correction(Optional.of(base), whole, rows)));
            }
        }
    }
}
