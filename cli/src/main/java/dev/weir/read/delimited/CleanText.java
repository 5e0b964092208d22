package dev.weir.read.delimited;

import dev.weir.problem.IoReason;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.WantedColumn;
import dev.weir.read.grid.PlainData;
import dev.weir.read.text.FoundEncoding;
import dev.weir.read.text.FoundEncoding.Certainty;
import dev.weir.read.text.StrictReader;
import dev.weir.read.text.TextBytes;
import dev.weir.rows.RowSource.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A text that the database reads exactly as we do, in a file of UTF-8.
 *
 * @param copy whether the file was made for this and goes with it
 */
record CleanText(Path file, boolean copy, CsvQuery query, PlainData plain, long rows) implements AutoCloseable {

    /** What the database would take for a pattern in a file's path. */
    private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

    /** Whether it may be clean at all: damaged text is not, the database knows few delimiters, and some paths mean many files to it. */
    private static boolean isCandidate(FoundText text) {
        if (GLOB.matcher(text.bytes().file().path().toAbsolutePath().toString()).find()) {
            return false;
        }
        FoundEncoding encoding = text.encoding();
        Dialect dialect = text.dialect();
        boolean damaged =
                encoding.charset().equals(StandardCharsets.UTF_8) && encoding.certainty() != Certainty.CERTAIN;
        return !damaged
                && dialect.escape() == Dialect.NO_ESCAPE
                && DialectFinder.DELIMITERS.contains(dialect.delimiter())
                && dialect.quote() < 0x80;
    }

    /**
     * Passes over the text.
     *
     * @param header as {@link dev.weir.read.grid.LedgerOptions} has it
     * @return empty when it is not clean
     * @throws WeirException as reading it record by record does: at bytes that cannot be decoded, without a header
     */
    static Optional<CleanText> find(FoundText text, List<WantedColumn> wanted, OptionalInt header) {
        if (!isCandidate(text)) {
            return Optional.empty();
        }
        TextBytes bytes = text.bytes();
        Optional<PlainData> plain;
        try (DelimitedRows rows = text.rows()) {
            plain = PlainData.of(bytes.file(), rows, wanted, header);
        }
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        boolean copy = bytes.packing() != TextBytes.Packing.PLAIN
                || !text.encoding().charset().equals(StandardCharsets.UTF_8);
        Path file = bytes.file().path();
        Optional<CleanText> found = Optional.empty();
        try {
            file = copy ? bytes.file().besides(".utf8") : file;
            if (!copy || transcode(text, file)) {
                CleanPass pass = new CleanPass(plain.get(), text.dialect());
                try (InputStream in = Files.newInputStream(file)) {
                    if (pass.accepts(in)) {
                        CsvQuery query = new CsvQuery(file, text.dialect(), pass.lineEnd(), plain.get());
                        found = Optional.of(new CleanText(file, copy, query, plain.get(), pass.rows()));
                    }
                }
            }
            return found;
        } catch (IOException failure) {
            throw bytes.failure(failure);
        } finally {
            if (found.isEmpty() && copy) {
                delete(file);
            }
        }
    }

    /** @return false when characters had to be left out or replaced, which the notes must tell */
    private static boolean transcode(FoundText text, Path copy) throws IOException {
        try (StrictReader in = text.characters();
                Writer out = Files.newBufferedWriter(copy)) {
            in.transferTo(out);
            return in.removed() == 0 && in.damaged() == 0;
        }
    }

    String query(List<String> columns) {
        return query.sql(columns);
    }

    /** @param told what the text's book tells of it */
    Summary summary(Summary told) {
        return plain.summary(rows, told.found(), told.notes());
    }

    @Override
    public void close() {
        if (copy) {
            delete(file);
        }
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.READ, "", "the spool's copy cannot be deleted: " + IoReason.of(failure), failure);
        }
    }
}
