package dev.weir.run;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder in which nobody can write, not even root. */
final class LockedFolder {

    private LockedFolder() {}

    /** What is done meanwhile. */
    interface Work {
        void run() throws Exception;
    }

    static void during(Path folder, Work work) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        // permissions do not bind root
        boolean root = Files.isWritable(folder);
        try {
            if (root) {
                assumeThat(OtherCommand.run("chattr", "+i", folder.toString()))
                        .as("chattr +i")
                        .isZero();
            }
            work.run();
        } finally {
            if (root) {
                OtherCommand.run("chattr", "-i", folder.toString());
            }
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
