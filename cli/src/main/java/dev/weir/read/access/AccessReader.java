package dev.weir.read.access;

import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.DateTimeType;
import com.healthmarketscience.jackcess.Table;
import com.healthmarketscience.jackcess.TableMetaData;
import com.healthmarketscience.jackcess.impl.UnsupportedCodecException;
import com.healthmarketscience.jackcess.util.LinkResolver;
import dev.weir.mapping.FileOptions;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.problem.WeirException;
import dev.weir.read.ContentKind;
import dev.weir.read.ReadRequest;
import dev.weir.read.fields.FieldSource;
import dev.weir.rows.RowSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a table of an .mdb or .accdb file, Access 97 and newer, which is never written to. Tables linked from other files are left alone. */
public final class AccessReader {

    private static final int HEAD = 32;

    private AccessReader() {}

    /**
     * @throws WeirException when the file is no Access database, is damaged or protected
     * @throws StoppedException H001 when the table is not there, or none is named and there are several
     */
    public static RowSource open(ReadRequest request) {
        Database database = null;
        try {
            checkContent(request);
            database = new DatabaseBuilder(request.file())
                    .setReadOnly(true)
                    .setIgnoreBrokenSystemCatalogIndex(true)
                    .open();
            prepare(database, request.mapping().input().options());
            return new FieldSource(request, new TableRows(request, database, table(request, database)));
        } catch (UnsupportedCodecException locked) {
            close(database);
            throw new WeirException(
                    Stage.READ,
                    request.name(),
                    "the database is protected by a password; open it in Access, remove the password and save it again",
                    locked);
        } catch (StoppedException stopped) {
            close(database);
            throw stopped;
        } catch (IOException | RuntimeException damage) {
            close(database);
            throw damage instanceof WeirException known ? known : damaged(request.name(), damage);
        }
    }

    private static void checkContent(ReadRequest request) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(request.file())) {
            head = in.readNBytes(HEAD);
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (!start.startsWith("Standard Jet DB", 4) && !start.startsWith("Standard ACE DB", 4)) {
            throw new WeirException(
                    Stage.READ,
                    request.name(),
                    "the file is not an Access database but "
                            + ContentKind.of(request.file()).description() + "; check that it is the right file");
        }
    }

    private static void prepare(Database database, FileOptions options) throws IOException {
        database.setDateTimeType(DateTimeType.LOCAL_DATE_TIME);
        LinkResolver nowhere = (linker, name) -> {
            throw new IOException("the table lies in another file: " + name);
        };
        database.setLinkResolver(nowhere);
        if (database.getFileFormat() == Database.FileFormat.V1997) {
            database.setCharset(Charset.forName(options.encoding().orElse("GB18030")));
        }
    }

    private static Table table(ReadRequest request, Database database) throws IOException {
        List<String> names = new ArrayList<>();
        for (TableMetaData table : database.newTableMetaDataIterable()) {
            if (!table.isSystem() && !table.isLinked()) {
                names.add(table.getName());
            }
        }
        Optional<String> wanted = request.mapping().input().options().table();
        Optional<String> found = wanted.isEmpty() && names.size() == 1
                ? Optional.of(names.get(0))
                : names.stream()
                        .filter(name -> name.equalsIgnoreCase(wanted.orElse("")))
                        .findFirst();
        return database.getTable(found.orElseThrow(() -> new StoppedException(
                Stage.READ,
                request.name(),
                "H001",
                wanted.map(name -> "the database has no table \"" + name + "\"")
                                .orElse("the mapping names no table, and the database has not just one")
                        + "; it has " + (names.isEmpty() ? "none" : String.join(", ", names))
                        + "; correct table: in the mapping, or check that it is the right file")));
    }

    /** The bytes are broken. */
    static WeirException damaged(String name, Exception damage) {
        return new WeirException(
                Stage.READ,
                name,
                "the database is damaged (" + damage.getMessage()
                        + "); copy it again from where it came, or compact and repair it in Access",
                damage);
    }

    private static void close(Database database) {
        if (database == null) {
            return;
        }
        try {
            database.close();
        } catch (IOException alreadyBroken) {
            // The failure that led here is the one to report.
        }
    }
}
