package dev.weir.inspect;

import dev.weir.compile.CompiledMapping;
import dev.weir.load.WantedColumns;
import dev.weir.mapping.Input.Format;
import dev.weir.read.InputFile;
import dev.weir.read.WantedColumn;
import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.HeaderFit;
import dev.weir.read.grid.HeaderText;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A mapping that is there already and may be meant for a file.
 *
 * @param mapping its name
 * @param fits whether all columns that must be there are there: then `weir convert` takes it
 * @param missing its columns that the file lacks, as people call them
 * @param extra the file's columns that it does not read
 */
record MappingFit(String mapping, boolean fits, int found, List<String> missing, List<String> extra) {

    private static final Set<Format> TABLES = EnumSet.of(Format.TABLE, Format.EXCEL, Format.CSV);

    MappingFit {
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
    }

    /** The one of which the most columns are there; empty where not half of any mapping's are. */
    static Optional<MappingFit> of(
            InputFile file, GridBook book, Collection<CompiledMapping> mappings, List<InspectedTable> tables) {
        List<String> header = tables.stream()
                .flatMap(table -> table.seen().names().values().stream())
                .distinct()
                .toList();
        return mappings.stream()
                .filter(mapping -> TABLES.contains(mapping.mapping().input().format()))
                .map(mapping -> of(file, book, mapping, header))
                .filter(fit -> fit.fits || fit.found > fit.missing.size())
                .max(Comparator.comparing(MappingFit::fits)
                        .thenComparing(MappingFit::found)
                        .thenComparing(MappingFit::mapping));
    }

    private static MappingFit of(InputFile file, GridBook book, CompiledMapping mapping, List<String> header) {
        List<WantedColumn> wanted = WantedColumns.of(mapping.mapping()).stream()
                .filter(WantedColumn::inHeader)
                .toList();
        Set<String> there = header.stream().map(HeaderText::fold).collect(Collectors.toSet());
        List<String> missing = wanted.stream()
                .filter(column ->
                        column.candidates().stream().map(HeaderText::fold).noneMatch(there::contains))
                .map(column -> column.candidates().get(0))
                .toList();
        Set<String> known = wanted.stream()
                .flatMap(column -> column.candidates().stream())
                .map(HeaderText::fold)
                .collect(Collectors.toSet());
        List<String> extra = header.stream()
                .filter(name -> !known.contains(HeaderText.fold(name)))
                .toList();
        int found = wanted.size() - missing.size();
        boolean fits = found > 0 && HeaderFit.of(file, book, wanted) > 0;
        return new MappingFit(mapping.name(), fits, found, missing, extra);
    }
}
