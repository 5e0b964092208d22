package dev.weir.read.access;

import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.DateTimeType;
import com.healthmarketscience.jackcess.Table;
import com.healthmarketscience.jackcess.TableMetaData;
import com.healthmarketscience.jackcess.impl.UnsupportedCodecException;
import com.healthmarketscience.jackcess.util.LinkResolver;
import dev.weir.problem.HeldCode;
import dev.weir.problem.WeirException;
import dev.weir.read.DamageReason;
import dev.weir.read.InputFile;
import dev.weir.read.NameList;
import dev.weir.read.Opened;
import dev.weir.read.fields.FetchedRows;
import dev.weir.read.fields.FieldRows;
import dev.weir.read.text.Encodings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Opens a table of an .mdb or .accdb file, Access 97 and newer, which is never written to. Tables linked from other files are left alone. */
public final class AccessReader {

    private static final int HEAD = 32;

    private AccessReader() {}

    /**
     * @throws WeirException when the file is no Access database, is damaged or protected
     * @throws dev.weir.problem.StoppedException H001 when the table is not there, or none is named and there are several
     */
    public static FieldRows open(InputFile file, AccessOptions options) {
        checkContent(file);
        Function<Exception, WeirException> refusal = refused -> refused(file, refused);
        try {
            Database database = new DatabaseBuilder(file.path())
                    .setReadOnly(true)
                    .setIgnoreBrokenSystemCatalogIndex(true)
                    .open();
            return Opened.make(
                    database,
                    opened -> {
                        prepare(opened, options);
                        TableRows rows = new TableRows(table(file, options.table(), opened), options.objects());
                        return new FetchedRows(rows.names(), rows, refusal);
                    },
                    refusal);
        } catch (WeirException known) {
            throw known;
        } catch (IOException | RuntimeException refused) {
            throw refused(file, refused);
        }
    }

    private static void checkContent(InputFile file) {
        byte[] head;
        try (InputStream in = Files.newInputStream(file.path())) {
            head = in.readNBytes(HEAD);
        } catch (IOException failure) {
            throw file.unreadable(failure);
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (!start.startsWith("Standard Jet DB", 4) && !start.startsWith("Standard ACE DB", 4)) {
            throw file.isOther("an Access database", file.kind());
        }
    }

    private static void prepare(Database database, AccessOptions options) throws IOException {
        database.setDateTimeType(DateTimeType.LOCAL_DATE_TIME);
        LinkResolver nowhere = (linker, name) -> {
            throw new IOException("the table lies in another file: " + name);
        };
        database.setLinkResolver(nowhere);
        if (database.getFileFormat() == Database.FileFormat.V1997) {
            database.setCharset(Encodings.named(options.encoding().orElse("GB18030")));
        }
    }

    private static Table table(InputFile file, Optional<String> wanted, Database database) throws IOException {
        List<String> names = new ArrayList<>();
        for (TableMetaData table : database.newTableMetaDataIterable()) {
            if (!table.isSystem() && !table.isLinked()) {
                names.add(table.getName());
            }
        }
        Optional<String> found = wanted.isEmpty() && names.size() == 1
                ? Optional.of(names.get(0))
                : names.stream()
                        .filter(name -> name.equalsIgnoreCase(wanted.orElse("")))
                        .findFirst();
        return database.getTable(found.orElseThrow(() -> file.stopped(
                HeldCode.NOT_UNDERSTOOD,
                wanted.map(name -> "the database has no table \"" + name + "\"")
                                .orElse("the mapping names no table, and the database has not just one")
                        + "; it has " + NameList.shown(names)
                        + "; correct table: in the mapping, or check that it is the right file")));
    }

    private static WeirException refused(InputFile file, Exception refused) {
        if (refused instanceof UnsupportedCodecException) {
            return file.refused(
                    "the database is protected by a password; open it in Access, remove the password and save it again",
                    refused);
        }
        return file.refused(
                "the database is damaged" + DamageReason.inBrackets(refused)
                        + "; copy it again from where it came, or compact and repair it in Access",
                refused);
    }
}
