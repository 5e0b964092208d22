package dev.weir.read.excel;

import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.CodepageRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.NotOLE2FileException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.CodePageUtil;
import org.apache.poi.util.RecordFormatException;

/** The container of an .xls workbook: finds the stream of its records and the key to it. */
final class XlsFile implements AutoCloseable {

    /** Excel 95 wrote the second; some programs still do, and a file may hold both. */
    private static final List<String> STREAMS = List.of("Workbook", "Book");

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final int BIFF8 = 0x0600;
    private static final int BIFF5 = 0x0500;

    private final Refusals refusals;
    private final POIFSFileSystem container;
    private String stream;
    private final List<String> passwords;
    private EncryptionInfo encryption;
    private boolean old;
    private Charset narrow;

    /** @throws WeirException when it is damaged or older than such containers */
    XlsFile(InputFile input, List<String> passwords, Refusals refusals) {
        this.passwords = passwords;
        this.refusals = refusals;
        try {
            this.container = new POIFSFileSystem(input.path().toFile(), true);
        } catch (OldExcelFormatException | NotOLE2FileException bareRecords) {
            throw refusals.tooOld();
        } catch (IOException | RuntimeException damage) {
            throw refusals.damaged("its container", damage);
        }
    }

    /** Finds the records and what deciphers them. @throws WeirException when it is older than Excel 97 or needs a password */
    void open() throws IOException {
        stream = stream();
        findKey();
    }

    private String stream() {
        List<String> names = new ArrayList<>(container.getRoot().getEntryNames());
        for (String wanted : STREAMS) {
            for (String name : names) {
                if (name.equalsIgnoreCase(wanted)) {
                    return name;
                }
            }
        }
        throw refusals.wrongPackage("the file is an Office document, but no workbook");
    }

    /** The records from a byte of the stream on, deciphered. */
    XlsRecords records(int position) throws IOException {
        InputStream in = refusals.file().limit().whole(container.createDocumentInputStream(stream));
        in.skipNBytes(position);
        return new XlsRecords(in, position, encryption, narrow);
    }

    /** A workbook of which only the structure is protected is encrypted with a password that everybody knows. */
    private void findKey() throws IOException {
        try (XlsRecords records = records(0)) {
            while (records.next()) {
                if (records.sid() == BOFRecord.sid) {
                    checkVersion(records.fields().readUShort());
                } else if (records.sid() == FilePassRecord.sid) {
                    encryption = key(records);
                    return;
                } else if (old && records.sid() == CodepageRecord.sid) {
                    narrow = charset(records.fields().readUShort());
                }
            }
        }
    }

    /** The encoding that a workbook of Excel 5 or 95 names ([MS-XLS] 2.4.52). */
    private static Charset charset(int codepage) {
        try {
            return switch (codepage) {
                case 936 -> Charset.forName("GB18030");
                case 0x8000 -> Charset.forName("x-MacRoman");
                case 0x8001 -> WESTERN;
                default -> Charset.forName(CodePageUtil.codepageToEncoding(codepage, true));
            };
        } catch (UnsupportedEncodingException | IllegalArgumentException unknown) {
            return WESTERN;
        }
    }

    private EncryptionInfo key(XlsRecords records) {
        try {
            EncryptionInfo found = new FilePassRecord(records.fields()).getEncryptionInfo();
            if (Passwords.open(found.getDecryptor(), passwords)) {
                return found;
            }
        } catch (GeneralSecurityException | RuntimeException unknownCipher) {
            // A form of encryption that is not known still is a password.
        }
        throw refusals.password(!passwords.isEmpty());
    }

    /** Whether a part begins at a byte of the stream; BOF records are never encrypted. */
    boolean begins(int position) throws IOException {
        try (InputStream in = container.createDocumentInputStream(stream)) {
            in.skipNBytes(position);
            return position > 0 && (in.read() | in.read() << 8) == BOFRecord.sid;
        } catch (EOFException behindTheEnd) {
            return false;
        }
    }

    private void checkVersion(int version) {
        old = version == BIFF5;
        if (old) {
            narrow = WESTERN;
            return;
        }
        if (version != BIFF8) {
            throw new RecordFormatException("version " + Integer.toHexString(version) + " of the records is unknown");
        }
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
