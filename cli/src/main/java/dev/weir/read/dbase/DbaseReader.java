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
            byte[] head = in.readNBytes(DbaseHeader.HEAD);
            if (DbaseHeader.isLevel7(head)) {
                throw file.refused(
                        "the table is one of dBase 7, which is not supported; open it in dBase and save it as"
                                + " dBase III or IV, or export it as CSV");
            }
            if (!DbaseHeader.begins(head)) {
                throw file.isOther("a .dbf table", kind);
            }
        }
    }
}
