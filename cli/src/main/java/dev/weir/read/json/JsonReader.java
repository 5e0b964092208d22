package dev.weir.read.json;

import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.problem.WeirException;
import dev.weir.read.ContentKind;
import dev.weir.read.ReadRequest;
import dev.weir.read.fields.FieldRows;
import dev.weir.read.fields.FieldSource;
import dev.weir.read.text.TextBytes;
import dev.weir.rows.RowSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads JSON: an object in each line (JSON lines), an array of objects, or such an array anywhere in a document ({@code rows: data.items}).
 * Which it is, is decided by the mapping and the first character.
 */
public final class JsonReader {

    private static final int BUFFER = 1 << 16;
    private static final Set<ContentKind> TEXTS = EnumSet.of(ContentKind.TEXT, ContentKind.GZIP, ContentKind.ZIP);

    private JsonReader() {}

    /**
     * Opens a file, plain or packed as gzip or zip.
     *
     * @throws WeirException when it cannot be read or is no text
     * @throws StoppedException H001 when no rows are where the mapping says
     */
    public static RowSource open(ReadRequest request) {
        try {
            ContentKind kind = ContentKind.of(request.file());
            if (!TEXTS.contains(kind)) {
                throw new WeirException(
                        Stage.READ,
                        request.name(),
                        "the file is not JSON but " + kind.description() + "; check that it is the right file");
            }
            InputStream in = TextBytes.of(request.file(), request.name()).buffered();
            try {
                return new FieldSource(request, rows(request, in));
            } catch (IOException | RuntimeException failure) {
                in.close();
                throw failure;
            }
        } catch (IOException damage) {
            throw damaged(request.name(), damage);
        }
    }

    private static FieldRows rows(ReadRequest request, InputStream in) throws IOException {
        Optional<String> path = request.mapping().input().options().rows();
        Charset charset = charset(request, in);
        FieldText fields = new FieldText(FieldSource.names(request));
        if (path.isPresent()) {
            return new DocumentRows(request.name(), in, charset, path.get(), fields);
        }
        return switch (firstCharacter(in)) {
            case '[' -> new DocumentRows(request.name(), in, charset, "", fields);
            case '{' -> new LineRows(request.name(), in, charset, fields);
            case -1 ->
                throw new StoppedException(
                        Stage.READ, request.name(), "H001", "the file holds nothing but white space");
            default ->
                throw new StoppedException(
                        Stage.READ,
                        request.name(),
                        "H001",
                        "the file is not JSON: it begins neither with { nor with [; check that it is the right file");
        };
    }

    /** UTF-8 unless the file begins otherwise or the mapping says so; passes over a byte order mark. */
    private static Charset charset(ReadRequest request, InputStream in) throws IOException {
        in.mark(4);
        int first = in.read();
        int second = in.read();
        int third = in.read();
        in.reset();
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            in.skipNBytes(3);
            return StandardCharsets.UTF_8;
        }
        if (first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE) {
            in.skipNBytes(2);
            return first == 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        return request.mapping()
                .input()
                .options()
                .encoding()
                .map(Charset::forName)
                .orElse(StandardCharsets.UTF_8);
    }

    private static int firstCharacter(InputStream in) throws IOException {
        in.mark(BUFFER / 2);
        int found = -1;
        for (int i = 0; i < BUFFER / 2; i++) {
            found = in.read();
            if (found > ' ' || found < 0) {
                break;
            }
        }
        in.reset();
        return found;
    }

    /** What an input-output error means to a person. */
    static WeirException damaged(String name, IOException damage) {
        if (damage instanceof CharacterCodingException) {
            return new WeirException(
                    Stage.READ,
                    name,
                    "the file has bytes that are no text in the expected encoding; say encoding: in the mapping, such as"
                            + " GB18030, or ask for the file in UTF-8",
                    damage);
        }
        return new WeirException(
                Stage.READ,
                name,
                "the file is cut off or damaged (" + damage.getMessage() + "); copy it again from where it came",
                damage);
    }
}
