package dev.weir.ledgers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Violations as a person can work with them: for each ledger the first of each kind, with its mapping and sheets. */
final class ViolationReport {

    private static final Path FILE = Path.of("cli/target/random-ledgers.txt");

    private ViolationReport() {}

    static Path write(List<Violation> violations, String measured) {
        try {
            Files.createDirectories(FILE.getParent());
            return Files.writeString(FILE, measured + "\n" + lines(violations) + "\n\n" + sheets(violations));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The first of each ledger and kind. */
    private static String lines(List<Violation> violations) {
        return firsts(violations).stream().map(Violation::toString).collect(Collectors.joining("\n"));
    }

    private static Collection<Violation> firsts(List<Violation> violations) {
        Map<String, Violation> firsts = new LinkedHashMap<>();
        violations.stream()
                .sorted(java.util.Comparator.comparingLong(
                        violation -> violation.ledger().seed()))
                .forEach(violation -> firsts.putIfAbsent(violation.ledger().name() + violation.kind(), violation));
        return firsts.values();
    }

    private static String sheets(List<Violation> violations) {
        return firsts(violations).stream()
                .map(violation -> violation + "\n" + violation.ledger().mapping()
                        + violation.ledger().issues().get(violation.issue()).drawn())
                .collect(Collectors.joining("\n"));
    }

    /** The first ledger in full, for the message of a test. */
    static String first(List<Violation> violations) {
        return violations.isEmpty() ? "" : sheets(violations.subList(0, 1));
    }
}
