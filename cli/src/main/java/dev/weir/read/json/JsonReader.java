package dev.weir.read.json;

import dev.weir.problem.HeldCode;
import dev.weir.problem.WeirException;
import dev.weir.read.ContentKind;
import dev.weir.read.InputFile;
import dev.weir.read.Opened;
import dev.weir.read.fields.FieldRows;
import dev.weir.read.text.TextBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/**
 * Opens JSON: an object in each line (JSON lines), an array of objects, or such an array anywhere in a document ({@code rows: data.items}).
 * Which it is, is decided by the options and the first character.
 */
public final class JsonReader {

    private static final int BUFFER = 1 << 16;
    private static final Set<ContentKind> TEXTS = EnumSet.of(ContentKind.TEXT, ContentKind.GZIP, ContentKind.ZIP);

    private JsonReader() {}

    /**
     * Opens a file, plain or packed as gzip or zip.
     *
     * @throws WeirException when it cannot be read or is no text
     * @throws dev.weir.problem.StoppedException H001 when no rows are where the options say
     */
    public static FieldRows open(InputFile file, JsonOptions options) {
        file.kind(TEXTS, "JSON");
        return Opened.make(TextBytes.of(file).buffered(), in -> rows(file, options, in), file::damaged);
    }

    private static FieldRows rows(InputFile file, JsonOptions options, InputStream in) throws IOException {
        Charset charset = charset(options, in);
        FieldText fields = new FieldText(options.fields());
        if (options.rows().isPresent()) {
            return new DocumentRows(file, in, charset, options.rows().get(), fields);
        }
        return switch (firstCharacter(in)) {
            case '[' -> new DocumentRows(file, in, charset, "", fields);
            case '{' -> new LineRows(file, in, charset, fields);
            case -1 -> throw file.stopped(HeldCode.NOT_UNDERSTOOD, "the file holds nothing but white space");
            default ->
                throw file.stopped(
                        HeldCode.NOT_UNDERSTOOD,
                        "the file is not JSON: it begins neither with { nor with [; check that it is the right file");
        };
    }

    /** UTF-8 unless the file begins otherwise or the options say so; passes over a byte order mark. */
    private static Charset charset(JsonOptions options, InputStream in) throws IOException {
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
        return options.encoding().map(Charset::forName).orElse(StandardCharsets.UTF_8);
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
}
