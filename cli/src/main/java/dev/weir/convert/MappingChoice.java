package dev.weir.convert;

import dev.weir.compile.CompiledMapping;
import dev.weir.load.WantedColumns;
import dev.weir.mapping.Input.Format;
import dev.weir.problem.Suggestion;
import dev.weir.read.ContentKind;
import dev.weir.read.InputFile;
import dev.weir.read.grid.CellForm;
import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.HeaderFit;
import dev.weir.read.shown.SystemFormats;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The mapping for a file: the named one, else the one of which the most columns stand in the file's header. */
final class MappingChoice {

    private final Map<String, CompiledMapping> mappings;
    private final Optional<String> named;

    MappingChoice(Map<String, CompiledMapping> mappings, Optional<String> named) {
        this.mappings = new TreeMap<>(mappings);
        this.named = named;
    }

    /** @throws dev.weir.problem.WeirException when there is no such mapping, none fits, or several fit equally well */
    CompiledMapping of(InputFile file) {
        if (named.isPresent()) {
            CompiledMapping mapping = mappings.get(named.get());
            if (mapping == null) {
                throw file.refused("there is no mapping \"" + named.get() + "\"; "
                        + Suggestion.of(named.get(), List.copyOf(mappings.keySet())));
            }
            return mapping;
        }
        Map<CompiledMapping, Integer> fits = fits(file);
        int best = fits.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<CompiledMapping> chosen = fits.keySet().stream()
                .filter(mapping -> fits.get(mapping) == best)
                .toList();
        if (best == 0) {
            throw file.refused("no mapping fits its header; name one with --mapping, or take --raw; known: "
                    + String.join(", ", mappings.keySet()));
        }
        if (chosen.size() > 1) {
            throw file.refused("several mappings fit its header equally well; name one with --mapping: "
                    + chosen.stream().map(CompiledMapping::name).sorted().collect(Collectors.joining(", ")));
        }
        return chosen.get(0);
    }

    private Map<CompiledMapping, Integer> fits(InputFile file) {
        RawOptions stored = new RawOptions(
                CellForm.STORED, SystemFormats.ENGLISH, Optional.empty(), RawFormat.CSV, file.passwords());
        boolean text = file.kind() == ContentKind.TEXT;
        try (GridBook book = TableBook.open(file, stored)) {
            return mappings.values().stream()
                    .filter(mapping -> reads(mapping.mapping().input().format(), text))
                    .collect(Collectors.toMap(
                            mapping -> mapping,
                            mapping -> HeaderFit.of(file, book, WantedColumns.of(mapping.mapping()))));
        }
    }

    private static boolean reads(Format format, boolean text) {
        return format == Format.TABLE || format == (text ? Format.CSV : Format.EXCEL);
    }
}
