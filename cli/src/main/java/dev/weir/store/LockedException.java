package dev.weir.store;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another process holds the working file; nothing was done. */
public final class LockedException extends WeirException {

    private static final Pattern HOLDER = Pattern.compile("\\(PID (\\d+)\\)");

    private final transient OptionalLong processId;
    private final String host;

    private LockedException(Path file, OptionalLong processId, String host, SQLException cause) {
        super(Stage.CONFIGURE, file.toString(), message(processId, host), cause);
        this.processId = processId;
        this.host = host;
    }

    /** The exception, if this failure to open the file means that another process holds it. */
    static Optional<LockedException> of(Path file, SQLException failure) {
        if (!DatabaseMessage.cause(failure).equals(Optional.of(DatabaseCause.LOCKED))) {
            return Optional.empty();
        }
        Matcher holder = HOLDER.matcher(failure.getMessage());
        OptionalLong processId =
                holder.find() ? OptionalLong.of(Long.parseLong(holder.group(1))) : OptionalLong.empty();
        return Optional.of(new LockedException(file, processId, localHost(), failure));
    }

    /** The process that holds the lock; empty where the system does not tell. */
    public OptionalLong processId() {
        return processId;
    }

    /** The machine on which it runs: this one, as locks do not reach further. */
    public String host() {
        return host;
    }

    private static String message(OptionalLong processId, String host) {
        String holder = processId.isPresent() ? "process " + processId.getAsLong() : "another process";
        return "the working file is in use by " + holder + " on " + host + "; wait until it has finished";
    }

    private static String localHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unknown) {
            return "this machine";
        }
    }
}
