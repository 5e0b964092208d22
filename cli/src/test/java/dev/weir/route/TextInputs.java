package dev.weir.route;

import dev.weir.load.Readers;
import dev.weir.mapping.Brake;
import dev.weir.mapping.Column;
import dev.weir.mapping.Converter;
import dev.weir.mapping.Deletions;
import dev.weir.mapping.DelimitedInput;
import dev.weir.mapping.FaultSeverity;
import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input;
import dev.weir.mapping.LedgerRule;
import dev.weir.mapping.LoadMode;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RejectLimit;
import dev.weir.problem.Position;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowSource;
import dev.weir.schema.Title;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads rows as the load does, through {@link Readers}, and keeps or only counts their texts. */
final class TextInputs implements RouteInputs {

    private final List<List<String>> texts = new ArrayList<>();
    private final Mapping mapping;
    private long count;
    private int calls;

    TextInputs(String... columns) {
        this(Optional.empty(), columns);
    }

    TextInputs(Optional<String> charset, String... columns) {
        mapping = mapping(charset, columns);
    }

    List<List<String>> texts() {
        return texts;
    }

    long count() {
        return count;
    }

    /** How often rows were handed over. */
    int calls() {
        return calls;
    }

    @Override
    public String watermark(String name) {
        return "1900-01-01 00:00:00";
    }

    @Override
    public boolean fullPull(String name) {
        return false;
    }

    @Override
    public boolean growing(String name) {
        return false;
    }

    @Override
    public void file(String routeId, String name, Path file) {
        throw new IllegalStateException("no file is expected");
    }

    @Override
    public void rows(String routeId, String name, Pull pull) {
        calls++;
        RowBatch batch = new RowBatch(mapping.columns().size(), 2_048);
        try (RowSource source =
                Readers.query(routeId, mapping, ZoneId.of("Asia/Shanghai"), pull.rows(), pull.notes())) {
            int filled = source.next(batch);
            while (filled > 0) {
                count += filled;
                keep(batch, filled);
                filled = source.next(batch);
            }
        }
    }

    private void keep(RowBatch batch, int filled) {
        for (int row = 0; row < filled && texts.size() < 100; row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < mapping.columns().size(); column++) {
                cells.add(batch.text(column, row));
            }
            texts.add(cells);
        }
    }

    private static Mapping mapping(Optional<String> charset, String... columns) {
        Position nowhere = Position.of("mappings/police-households.yaml");
        return new Mapping(
                "police-households",
                new Title("Households", "户"),
                "police",
                new Input(
                        Input.Format.QUERY,
                        List.of(),
                        Optional.empty(),
                        false,
                        DelimitedInput.FOUND,
                        FileOptions.NONE,
                        charset),
                new LedgerRule(Optional.empty(), Optional.empty()),
                LoadMode.UPSERT,
                new Deletions.None(),
                Optional.empty(),
                Brake.DEFAULT,
                RejectLimit.DEFAULT,
                List.of(),
                List.of(),
                Map.of(),
                Stream.of(columns).map(name -> column(name, nowhere)).toList(),
                List.of(),
                List.of(),
                "",
                nowhere);
    }

    private static Column column(String name, Position position) {
        return new Column(
                name,
                List.of(),
                Converter.TEXT,
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                FaultSeverity.WARNING,
                Optional.empty(),
                position);
    }
}
