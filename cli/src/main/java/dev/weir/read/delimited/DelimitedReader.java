package dev.weir.read.delimited;

import dev.weir.mapping.DelimitedInput;
import dev.weir.problem.WeirException;
import dev.weir.read.ReadRequest;
import dev.weir.read.grid.HeaderNames;
import dev.weir.read.grid.LedgerSource;
import dev.weir.read.text.EncodingLadder;
import dev.weir.read.text.FoundEncoding;
import dev.weir.read.text.StrictReader;
import dev.weir.read.text.TextBytes;
import dev.weir.rows.RowSource;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads delimited text. The file is passed over once to find its encoding and to see that it is whole; its dialect is found from its beginning;
 * then its records stream.
 */
public final class DelimitedReader {

    private static final int HEAD = 1 << 18;

    /** Below this size, in bytes of the file, a second way of reading gains nothing. */
    private static final long LARGE = 1 << 22;

    private DelimitedReader() {}

    /**
     * Large texts that {@link CleanPass} finds to be clean are read by the database itself.
     *
     * @throws WeirException when it is no text, is damaged, or its encoding cannot be told; while reading, at bytes that cannot be decoded
     * @throws dev.weir.problem.StoppedException while reading: H001, H002, H003
     */
    public static RowSource open(ReadRequest request) {
        return open(request, LARGE);
    }

    /** @param large the size in bytes from which on the database may read the text */
    static RowSource open(ReadRequest request, long large) {
        DelimitedInput declared = request.mapping().input().delimited();
        TextBytes bytes = TextBytes.of(request.file(), request.name());
        new TextContent(bytes, declared).refuseOthers();
        HeaderNames names = HeaderNames.of(request.mapping());
        FoundEncoding encoding = new EncodingLadder(bytes, declared.encoding(), names.texts()).find();
        Dialect dialect = new DialectFinder(declared, names).find(head(bytes, encoding));
        DelimitedBook book = new DelimitedBook(bytes, encoding, dialect);
        return new DelimitedSource(new LedgerSource(request, book), () -> {
            boolean candidate = bytes.size() >= large && CleanText.isCandidate(bytes, encoding, dialect);
            return candidate ? CleanText.find(request, bytes, encoding, dialect) : Optional.empty();
        });
    }

    private static String head(TextBytes bytes, FoundEncoding encoding) {
        char[] head = new char[HEAD];
        int length = 0;
        try (StrictReader in = encoding.reader(bytes.open(), bytes.input())) {
            for (int read = in.read(head, 0, HEAD); read > 0; read = in.read(head, length, HEAD - length)) {
                length += read;
            }
        } catch (IOException failure) {
            throw bytes.failure(failure);
        }
        return new String(head, 0, length);
    }
}
