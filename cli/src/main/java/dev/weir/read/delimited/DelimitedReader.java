package dev.weir.read.delimited;

import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.read.text.EncodingLadder;
import dev.weir.read.text.FoundEncoding;
import dev.weir.read.text.StrictReader;
import dev.weir.read.text.TextBytes;
import java.io.IOException;

/**
 * Opens delimited text. The file is passed over once to find its encoding and to see that it is whole; its dialect is found from its beginning;
 * then its records stream.
 */
public final class DelimitedReader {

    private static final int HEAD = 1 << 18;

    private DelimitedReader() {}

    /**
     * A book of one sheet, the text as it stands.
     *
     * @throws WeirException when it is no text, is damaged, or its encoding cannot be told; while reading, at bytes that cannot be decoded
     * @throws dev.weir.problem.StoppedException while reading, H001
     */
    public static DelimitedBook open(InputFile file, DelimitedOptions options) {
        TextBytes bytes = TextBytes.of(file);
        new TextContent(bytes, options).refuseOthers();
        FoundEncoding encoding = new EncodingLadder(bytes, options.encoding(), options.expected()).find();
        Dialect dialect = new DialectFinder(options).find(head(bytes, encoding));
        return new DelimitedBook(new FoundText(bytes, encoding, dialect));
    }

    private static String head(TextBytes bytes, FoundEncoding encoding) {
        char[] head = new char[HEAD];
        int length = 0;
        try (StrictReader in = encoding.reader(bytes)) {
            for (int read = in.read(head, 0, HEAD); read > 0; read = in.read(head, length, HEAD - length)) {
                length += read;
            }
        } catch (IOException failure) {
            throw bytes.failure(failure);
        }
        return new String(head, 0, length);
    }
}
