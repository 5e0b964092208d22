package dev.weir.read.dbase;

import dev.weir.problem.WeirException;
import dev.weir.read.ContentKind;
import dev.weir.read.InputFile;
import dev.weir.read.Opened;
import dev.weir.read.fields.FieldRows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;

/** Reads a .dbf table of dBase, FoxPro or Visual FoxPro, alone or with its memo file in a zip. */
public final class DbaseReader {

    private static final int HEAD = 32;

    private DbaseReader() {}

    /**
     * @param encoding of the texts, by a name known to Java; empty to find it
     * @throws WeirException when the file is no table or is damaged
     * @throws dev.weir.problem.StoppedException H001 when a zip does not hold just one table
     */
    public static FieldRows open(InputFile file, Optional<String> encoding) {
        ContentKind kind = file.kind();
        try {
            TableFiles opened = kind == ContentKind.ZIP ? TableFiles.inZip(file) : TableFiles.alone(file.path());
            return Opened.make(
                    opened,
                    files -> {
                        checkContent(file, files, kind);
                        return new DbaseRows(file, files, Encoding.of(encoding, files));
                    },
                    file::damaged);
        } catch (IOException damage) {
            throw file.damaged(damage);
        }
    }

    private static void checkContent(InputFile file, TableFiles files, ContentKind kind) throws IOException {
        try (InputStream in = Files.newInputStream(files.table())) {
            if (!DbaseHeader.begins(in.readNBytes(HEAD))) {
                throw file.isOther("a .dbf table", kind);
            }
        }
    }
}
