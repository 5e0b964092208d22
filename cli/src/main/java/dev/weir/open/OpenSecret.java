package dev.weir.open;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.store.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * The district's secret, of which public ids and the keys of cells are made: {@code data/secret}, 64 hexadecimal digits, mode 0600, made
 * once. Whoever knows it can undo the noise, so it never leaves the district; whoever loses it gets new public ids.
 */
public record OpenSecret(String digits) {

    private static final int BYTES = 32;
    private static final String FORM = "[0-9a-f]{" + 2 * BYTES + "}";
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    /**
     * Reads the secret, or makes one where none is needed yet.
     *
     * @param file {@code data/secret}
     * @param needed whether ids or counts made of it have been published
     * @throws WeirException when it is missing although it is needed, when others may read it, or when it is none
     */
    public static OpenSecret of(Path file, boolean needed) {
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                if (needed) {
                    throw failed(
                            file,
                            "the secret is gone, although feeds were published with it; take it from a backup, or begin new"
                                    + " feeds as docs/open-data.md says under \"The secret\"",
                            null);
                }
                return made(file);
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw failed(file, "it is a link or a folder, not the secret itself; put the file there", null);
            }
            Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
            permissions.addAll(Files.getPosixFilePermissions(file));
            permissions.retainAll(OTHERS);
            if (!permissions.isEmpty()) {
                throw failed(
                        file,
                        "others than its owner may use the secret ("
                                + PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                                + "); run chmod 600 on it, and if somebody may have read it, make a new one as"
                                + " docs/open-data.md says under \"The secret\"",
                        null);
            }
            String digits = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (!digits.matches(FORM)) {
                throw failed(
                        file,
                        "it holds no secret of " + 2 * BYTES + " hexadecimal digits; take it from a backup",
                        null);
            }
            return new OpenSecret(digits);
        } catch (IOException failure) {
            throw failed(file, "the secret cannot be read (" + failure + "); check its owner and permissions", failure);
        }
    }

    /** Tells this secret from another one, and nothing else of it: 64 bits of a hash. */
    public String mark() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((digits + " mark").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "the district's secret";
    }

    private static OpenSecret made(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        OpenSecret secret = new OpenSecret(HexFormat.of().formatHex(random));
        PrivateFiles.createFolder(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling("." + file.getFileName() + "-new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, secret.digits + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(fresh, file);
        return secret;
    }

    private static WeirException failed(Path file, String message, IOException failure) {
        return new WeirException(Stage.PUBLISH, file.toString(), message, failure);
    }
}
