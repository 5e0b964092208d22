package dev.weir.read.fixed;

import dev.weir.mapping.FileOptions;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.problem.WeirException;
import dev.weir.read.ContentKind;
import dev.weir.read.ReadRequest;
import dev.weir.read.fields.FieldSource;
import dev.weir.read.text.TextBytes;
import dev.weir.rows.RowSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads fixed-width text, plain or packed as gzip or zip. The encoding is the mapping's, else UTF-8 when every byte fits it, else GB18030, which includes GBK and
 * GB 2312.
 */
public final class FixedReader {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Set<ContentKind> READ =
            EnumSet.of(ContentKind.TEXT, ContentKind.GZIP, ContentKind.ZIP, ContentKind.BINARY);

    private FixedReader() {}

    /**
     * @throws WeirException when the file cannot be read
     * @throws StoppedException H001 when it is no such text
     */
    public static RowSource open(ReadRequest request) {
        try {
            ContentKind kind = ContentKind.of(request.file());
            if (!READ.contains(kind)) {
                throw notFixed(request, kind.description());
            }
            TextBytes bytes = TextBytes.of(request.file(), request.name());
            FileOptions options = request.mapping().input().options();
            Charset charset = options.encoding().isPresent()
                    ? Charset.forName(options.encoding().get())
                    : found(bytes);
            List<String> notes = options.encoding().isEmpty() && charset != StandardCharsets.UTF_8
                    ? List.of("The text is not UTF-8 and was read as GB18030.")
                    : List.of();
            InputStream in = bytes.buffered();
            try {
                passOverMark(request, in);
                RecordCutter cutter = new RecordCutter(in, request.name(), options.recordBytes());
                return new FieldSource(request, new FixedRows(request, cutter, charset, notes));
            } catch (IOException | RuntimeException failure) {
                in.close();
                throw failure;
            }
        } catch (IOException damage) {
            throw damaged(request.name(), damage);
        }
    }

    private static Charset found(TextBytes bytes) throws IOException {
        char[] block = new char[1 << 14];
        try (Reader reader = new InputStreamReader(bytes.open(), StandardCharsets.UTF_8.newDecoder())) {
            while (reader.read(block) >= 0) {
                continue;
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException legacy) {
            return GB18030;
        }
    }

    private static void passOverMark(ReadRequest request, InputStream in) throws IOException {
        in.mark(4);
        int first = in.read();
        int second = in.read();
        if (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF) {
            throw notFixed(request, "UTF-16 text");
        }
        boolean marked = first == 0xEF && second == 0xBB && in.read() == 0xBF;
        if (!marked) {
            in.reset();
        }
    }

    private static StoppedException notFixed(ReadRequest request, String kind) {
        return new StoppedException(
                Stage.READ,
                request.name(),
                "H001",
                "the file is not fixed-width text but " + kind + "; check that it is the right file");
    }

    /** What an input-output error means to a person. */
    static WeirException damaged(String name, IOException damage) {
        return new WeirException(
                Stage.READ,
                name,
                "the file is cut off or damaged (" + damage.getMessage() + "); copy it again from where it came",
                damage);
    }
}
