package dev.weir.read.excel;

import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.poi.poifs.crypt.Decryptor;

/** Tries passwords on an encrypted workbook. */
final class Passwords {

    private Passwords() {}

    /** Whether one fits: the one that everybody knows, with which a workbook of protected structure is encrypted, or one of these. */
    static boolean open(Decryptor decryptor, List<String> passwords) throws GeneralSecurityException {
        if (decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
            return true;
        }
        for (String password : passwords) {
            if (decryptor.verifyPassword(password)) {
                return true;
            }
        }
        return false;
    }
}
