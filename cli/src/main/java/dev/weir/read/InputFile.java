package dev.weir.read;

import dev.weir.problem.HeldCode;
import dev.weir.problem.IoReason;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.problem.WeirException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A file to read, and how its failures are told.
 *
 * @param path the copy in the spool; a reader may write others beside it, called like it with an ending, and the database may read both
 * @param name the input as the user knows it, for messages: its path in the workspace
 * @param limit how long reading it may take, and how much it may hold
 * @param passwords to try on a workbook under a password, in their order
 */
public record InputFile(Path path, String name, InputLimit limit, List<String> passwords) {

    public InputFile {
        passwords = List.copyOf(passwords);
    }

    /** A file without passwords. */
    public InputFile(Path path, String name, InputLimit limit) {
        this(path, name, limit, List.of());
    }

    /** A file that may take any time and hold anything. */
    public InputFile(Path path, String name) {
        this(path, name, InputLimit.none());
    }

    /** The same with passwords to try. */
    public InputFile with(List<String> tried) {
        return new InputFile(path, name, limit, tried);
    }

    /**
     * Looks at the size of the file as it is packed.
     *
     * @throws StoppedException H010 when it is too large
     */
    public void checkSize() {
        try {
            limit.check(Files.size(path));
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /** A new file beside this one, called like it; whoever asks deletes it. @param ending such as {@code .utf8} */
    public Path besides(String ending) throws IOException {
        return Files.createTempFile(path.toAbsolutePath().getParent(), path.getFileName() + "-", ending);
    }

    /** @throws WeirException when the file cannot be read */
    public ContentKind kind() {
        try {
            return ContentKind.of(path);
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /**
     * The kind of the file, by its content.
     *
     * @param noun what the mapping expects, with its article: {@code a .dbf table}
     * @throws WeirException when it is none of the kinds
     */
    public ContentKind kind(Set<ContentKind> expected, String noun) {
        ContentKind kind = kind();
        if (!expected.contains(kind)) {
            throw isOther(noun, kind);
        }
        return kind;
    }

    /** The file is something else than what the mapping expects. */
    public WeirException isOther(String noun, ContentKind kind) {
        return refused("the file is not " + noun + " but " + kind.description() + "; check that it is the right file");
    }

    /** The operating system does not give the file. */
    public WeirException unreadable(IOException failure) {
        return refused("the file cannot be read: " + IoReason.of(failure), failure);
    }

    /** The bytes are broken, or are no text of the encoding. */
    public WeirException damaged(Exception damage) {
        if (damage instanceof CharacterCodingException) {
            return refused(
                    "the file has bytes that are no text in the expected encoding; say encoding: in the mapping, such as"
                            + " GB18030, or ask for the file in UTF-8",
                    damage);
        }
        return refused(
                "the file is cut off or damaged" + DamageReason.inBrackets(damage)
                        + "; copy it again from where it came",
                damage);
    }

    /** @param message what is wrong and what to do */
    public WeirException refused(String message) {
        return refused(message, null);
    }

    public WeirException refused(String message, Exception cause) {
        return new WeirException(Stage.READ, name, message, cause);
    }

    /** The file can be read but not understood: a person decides. */
    public StoppedException stopped(HeldCode code, String message) {
        return new StoppedException(Stage.READ, name, code, message);
    }
}
