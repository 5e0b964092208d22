package dev.weir.publish;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.store.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may read a file.
 *
 * @param permissions of the file, such as {@code rw-r-----}; whoever may read it may enter its folder
 * @param owner the user; empty for the one who runs Weir
 * @param group the group; empty for that user's own
 */
public record FileAccess(String permissions, Optional<String> owner, Optional<String> group) {

    /** Everybody may read, nobody may write. */
    public static final FileAccess READABLE = new FileAccess("r--r--r--", Optional.empty(), Optional.empty());

    /** The file's owner and group change before its permissions, so that nobody else may read it in between. */
    public void grantFile(Path file) {
        give(file);
        PrivateFiles.permit(file, permissions);
    }

    /**
     * Lets those in who may read the files.
     *
     * @throws WeirException when the owner or group does not exist or cannot be given
     */
    public void grantFolder(Path folder) {
        give(folder);
        Set<PosixFilePermission> granted = EnumSet.of(PosixFilePermission.OWNER_WRITE);
        for (PosixFilePermission each : PosixFilePermissions.fromString(permissions)) {
            switch (each) {
                case OWNER_READ ->
                    granted.addAll(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE));
                case GROUP_READ ->
                    granted.addAll(Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE));
                case OTHERS_READ ->
                    granted.addAll(Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE));
                default -> {
                    // who may write the file need not write into its folder
                }
            }
        }
        PrivateFiles.permit(folder, PosixFilePermissions.toString(granted));
    }

    /** Lets those in who may read the files of a folder, and the folders below it. */
    public void grantAll(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(each -> !Files.isSymbolicLink(each)).toList()) {
                if (Files.isDirectory(path)) {
                    grantFolder(path);
                } else {
                    grantFile(path);
                }
            }
        } catch (IOException failure) {
            throw PrivateFiles.failed(folder, "it cannot be given to its readers", failure);
        }
    }

    private void give(Path path) {
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            UserPrincipalLookupService names = path.getFileSystem().getUserPrincipalLookupService();
            if (group.isPresent()) {
                GroupPrincipal wanted = names.lookupPrincipalByGroupName(group.get());
                if (!view.readAttributes().group().equals(wanted)) {
                    view.setGroup(wanted);
                }
            }
            if (owner.isPresent()) {
                UserPrincipal wanted = names.lookupPrincipalByName(owner.get());
                if (!view.getOwner().equals(wanted)) {
                    view.setOwner(wanted);
                }
            }
        } catch (UserPrincipalNotFoundException unknown) {
            throw new WeirException(
                    Stage.PUBLISH,
                    path.toString(),
                    "this machine knows no user or group \"" + unknown.getName() + "\"; the file is not published",
                    unknown);
        } catch (IOException | UnsupportedOperationException refused) {
            throw new WeirException(
                    Stage.PUBLISH,
                    path.toString(),
                    "it cannot be given to " + described() + " (" + refused.getMessage()
                            + "); a group must be one of the user who runs Weir, another owner needs root; the file is not published",
                    refused);
        }
    }

    private String described() {
        return owner.map(name -> "user " + name).orElse("")
                + (owner.isPresent() && group.isPresent() ? ", " : "")
                + group.map(name -> "group " + name).orElse("");
    }
}
