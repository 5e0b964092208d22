package dev.weir.run;

import dev.weir.compile.CompiledMapping;
import dev.weir.mapping.Input.Format;
import dev.weir.store.Session;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The mapping that a file is most likely meant for: one of its department, whose files had names like this one. Numbers do not count, as they
 * are months and versions.
 */
final class NearestMapping {

    /** Less alike than this is chance. */
    private static final double ALIKE = 0.3;

    private final OpenWorkspace open;
    /** Names of files by mapping, as pairs of letters. */
    private final Map<String, Set<Set<String>>> names = new HashMap<>();

    NearestMapping(OpenWorkspace open, Session session) throws SQLException {
        this.open = open;
        session.read(
                row -> names.computeIfAbsent(row.getString(1), unused -> new HashSet<>())
                        .add(pairs(row.getString(2))),
                "SELECT DISTINCT mapping, regexp_replace(parse_filename(input), '[0-9]', '', 'g') FROM weir.load"
                        + " WHERE content_hash <> '' AND status IN ('done', 'superseded')");
    }

    /** Empty if none is near. */
    Optional<String> of(Path file) {
        List<CompiledMapping> candidates = candidates(file);
        if (candidates.size() == 1) {
            return Optional.of(candidates.get(0).name());
        }
        Set<String> name = pairs(file.getFileName().toString());
        return candidates.stream()
                .filter(mapping -> likeness(mapping, name) >= ALIKE)
                .max(Comparator.comparingDouble((CompiledMapping mapping) -> likeness(mapping, name))
                        .thenComparing(CompiledMapping::name))
                .map(CompiledMapping::name);
    }

    /** Those of the department in whose folder it lies; all, if it lies in none. */
    private List<CompiledMapping> candidates(Path file) {
        Path inbox = open.workspace().inbox().toAbsolutePath().normalize();
        String folder =
                inbox.relativize(file.toAbsolutePath().normalize()).getName(0).toString();
        List<CompiledMapping> ofFiles = new ArrayList<>(ofFiles());
        List<CompiledMapping> own = ofFiles.stream()
                .filter(mapping -> mapping.department().equals(folder))
                .toList();
        boolean ofDepartment = open.workspace().config().departments().containsKey(folder);
        return own.isEmpty() && !ofDepartment ? ofFiles : own;
    }

    private Collection<CompiledMapping> ofFiles() {
        return open.mappings().values().stream()
                .filter(mapping -> mapping.mapping().input().format() != Format.QUERY)
                .toList();
    }

    private double likeness(CompiledMapping mapping, Set<String> name) {
        double title = alike(name, pairs(mapping.mapping().title().zh()));
        return names.getOrDefault(mapping.name(), Set.of()).stream()
                .mapToDouble(other -> alike(name, other))
                .reduce(title, Math::max);
    }

    /** The share of common pairs (Dice), 0 to 1. */
    private static double alike(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long common = one.stream().filter(other::contains).count();
        return 2.0 * common / (one.size() + other.size());
    }

    /** The pairs of neighbouring letters of a name without its ending. */
    private static Set<String> pairs(String fileName) {
        String name = fileName.replaceFirst("(\\.[A-Za-z]{1,5})+$", "");
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]", "");
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= letters.length(); at++) {
            pairs.add(letters.substring(at, at + 2));
        }
        return pairs;
    }
}
