package dev.weir.read.excel;

import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.GridRows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook under a password ([MS-OFFCRYPTO]), deciphered into a temporary file that is deleted when the book is closed. */
final class EncryptedBook implements GridBook {

    private final Path plain;
    private final GridBook book;

    /** @throws WeirException when no password fits, or it is damaged */
    EncryptedBook(InputFile file, BookOptions options) {
        Refusals refusals = new Refusals(file);
        Path copy = null;
        GridBook opened = null;
        try {
            copy = file.besides(".xlsx");
            copy.toFile().deleteOnExit();
            decipher(file, options.passwords(), copy, refusals);
            opened = ExcelReader.open(new InputFile(copy, file.name(), file.limit()), options);
        } catch (IOException | RuntimeException | GeneralSecurityException failure) {
            throw failure instanceof WeirException known
                    ? known
                    : failure instanceof EncryptedDocumentException
                            ? refusals.password(!options.passwords().isEmpty())
                            : refusals.damaged("its encryption", failure);
        } finally {
            if (opened == null && copy != null && !copy.toFile().delete()) {
                copy.toFile().deleteOnExit();
            }
        }
        this.plain = copy;
        this.book = opened;
    }

    private static void decipher(InputFile file, List<String> passwords, Path copy, Refusals refusals)
            throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.path().toFile(), true)) {
            Decryptor decryptor = new EncryptionInfo(container).getDecryptor();
            if (!Passwords.open(decryptor, passwords)) {
                throw refusals.password(!passwords.isEmpty());
            }
            try (InputStream in = file.limit().whole(decryptor.getDataStream(container))) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public List<Sheet> sheets() {
        return book.sheets();
    }

    @Override
    public GridRows open(int sheet) {
        return book.open(sheet);
    }

    @Override
    public List<String> found() {
        return book.found();
    }

    @Override
    public List<String> notes() {
        return book.notes();
    }

    @Override
    public void close() {
        book.close();
        if (!plain.toFile().delete()) {
            plain.toFile().deleteOnExit();
        }
    }
}
