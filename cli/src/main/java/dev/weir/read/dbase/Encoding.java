package dev.weir.read.dbase;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * The encoding of a table's texts: the mapping's, else that of the .cpg file, else that of the language byte; of a table that says nothing,
 * UTF-8 when all texts fit it, else GB18030.
 *
 * @param notes what a person should know about the choice
 */
record Encoding(Charset charset, List<String> notes) {

    static Encoding of(Optional<String> declared, TableFiles files) throws IOException {
        Optional<Charset> said = declared.map(Charset::forName).or(files::encoding);
        if (said.isPresent()) {
            return new Encoding(said.get(), List.of());
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(files.table()), 1 << 16)) {
            DbaseHeader header = DbaseHeader.read(in);
            Optional<Charset> ofLanguage = CodePages.ofLanguage(header.language());
            if (ofLanguage.isPresent()) {
                return new Encoding(ofLanguage.get(), List.of());
            }
            return unnamed(in, header);
        }
    }

    private static Encoding unnamed(InputStream in, DbaseHeader header) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        byte[] record = new byte[header.recordLength()];
        boolean ascii = true;
        try {
            for (DbaseField field : header.fields()) {
                ascii &= isAscii(decoder.decode(ByteBuffer.wrap(field.name())));
            }
            while (in.readNBytes(record, 0, record.length) == record.length) {
                for (DbaseField field : header.fields()) {
                    if (field.type() == 'C') {
                        ascii &= isAscii(decoder.decode(ByteBuffer.wrap(record, field.offset(), field.length())));
                    }
                }
            }
        } catch (CharacterCodingException legacy) {
            return new Encoding(
                    CodePages.GB18030,
                    List.of(
                            "The table does not name its encoding and was read as GB18030, because not all its texts are UTF-8."));
        }
        return new Encoding(
                StandardCharsets.UTF_8,
                ascii
                        ? List.of()
                        : List.of(
                                "The table does not name its encoding and was read as UTF-8, because all its texts are."));
    }

    private static boolean isAscii(CharBuffer text) {
        return text.chars().allMatch(sign -> sign < 0x80);
    }
}
