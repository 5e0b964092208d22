package dev.weir.read.fixed;

import dev.weir.problem.HeldCode;
import dev.weir.problem.StoppedException;
import dev.weir.problem.WeirException;
import dev.weir.read.ContentKind;
import dev.weir.read.InputFile;
import dev.weir.read.Opened;
import dev.weir.read.fields.FieldRows;
import dev.weir.read.text.Encodings;
import dev.weir.read.text.TextBytes;
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

    private static final Set<ContentKind> READ =
            EnumSet.of(ContentKind.TEXT, ContentKind.GZIP, ContentKind.ZIP, ContentKind.BINARY);

    private FixedReader() {}

    /**
     * @throws WeirException when the file cannot be read
     * @throws dev.weir.problem.StoppedException H001 when it is no such text
     */
    public static FieldRows open(InputFile file, FixedOptions options) {
        ContentKind kind = file.kind();
        if (!READ.contains(kind)) {
            throw notFixed(file, kind.description());
        }
        TextBytes bytes = TextBytes.of(file);
        return Opened.make(bytes.buffered(), in -> rows(file, options, bytes, in), file::damaged);
    }

    private static FieldRows rows(InputFile file, FixedOptions options, TextBytes bytes, InputStream in)
            throws IOException {
        Charset charset = options.encoding().isPresent()
                ? Encodings.named(options.encoding().get())
                : found(bytes);
        List<String> found = options.encoding().isEmpty() && charset != StandardCharsets.UTF_8
                ? List.of("The text is not UTF-8 and was read as GB18030.")
                : List.of();
        RecordForm form;
        try (RecordCutter records = records(file, options, bytes.buffered())) {
            form = RecordForm.of(records, options.places(), charset);
        }
        return new FixedRows(file, records(file, options, in), options, form, charset, found);
    }

    private static RecordCutter records(InputFile file, FixedOptions options, InputStream in) throws IOException {
        passOverMark(file, in);
        return new RecordCutter(in, file, options.recordBytes());
    }

    private static Charset found(TextBytes bytes) throws IOException {
        char[] block = new char[1 << 14];
        try (Reader reader = new InputStreamReader(bytes.open(), StandardCharsets.UTF_8.newDecoder())) {
            while (reader.read(block) >= 0) {
                continue;
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException legacy) {
            return Encodings.GB18030;
        }
    }

    private static void passOverMark(InputFile file, InputStream in) throws IOException {
        in.mark(4);
        int first = in.read();
        int second = in.read();
        if (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF) {
            throw notFixed(file, "UTF-16 text");
        }
        boolean marked = first == 0xEF && second == 0xBB && in.read() == 0xBF;
        if (!marked) {
            in.reset();
        }
    }

    private static StoppedException notFixed(InputFile file, String kind) {
        return file.stopped(
                HeldCode.NOT_UNDERSTOOD,
                "the file is not fixed-width text but " + kind + "; check that it is the right file");
    }
}
