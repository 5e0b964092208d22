package dev.weir.read.dbase;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.ContentKind;
import dev.weir.read.ReadRequest;
import dev.weir.read.fields.FieldSource;
import dev.weir.rows.RowSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** Reads a .dbf table of dBase, FoxPro or Visual FoxPro, alone or with its memo file in a zip. */
public final class DbaseReader {

    private static final int HEAD = 32;

    private DbaseReader() {}

    /**
     * @throws WeirException when the file is no table or is damaged
     * @throws dev.weir.problem.StoppedException H001 when a zip does not hold just one table
     */
    public static RowSource open(ReadRequest request) {
        TableFiles files = null;
        try {
            ContentKind kind = ContentKind.of(request.file());
            files = kind == ContentKind.ZIP
                    ? TableFiles.inZip(request.file(), request.name())
                    : TableFiles.alone(request.file());
            checkContent(request, files, kind);
            Encoding encoding = Encoding.of(request.mapping().input().options().encoding(), files);
            return new FieldSource(request, new DbaseRows(request.name(), files, encoding));
        } catch (IOException damage) {
            close(files);
            throw damaged(request.name(), damage);
        } catch (RuntimeException refusal) {
            close(files);
            throw refusal;
        }
    }

    private static void checkContent(ReadRequest request, TableFiles files, ContentKind kind) throws IOException {
        try (InputStream in = Files.newInputStream(files.table())) {
            if (!DbaseHeader.begins(in.readNBytes(HEAD))) {
                throw new WeirException(
                        Stage.READ,
                        request.name(),
                        "the file is not a .dbf table but " + kind.description() + "; check that it is the right file");
            }
        }
    }

    /** The bytes are broken. */
    static WeirException damaged(String name, IOException damage) {
        return new WeirException(
                Stage.READ,
                name,
                "the table is cut off or damaged (" + damage.getMessage() + "); copy it again from where it came",
                damage);
    }

    private static void close(TableFiles files) {
        if (files == null) {
            return;
        }
        try {
            files.close();
        } catch (IOException alreadyBroken) {
            // The failure that led here is the one to report.
        }
    }
}
