package dev.weir.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/** Whether a person looks at what is printed, and how wide the window is. Asked only when something has to fit. */
final class Terminal {

    /** A file, a pipe, cron. */
    static final Terminal NONE = new Terminal(OptionalInt::empty, false);

    private static final int USUAL_COLUMNS = 80;
    private static final int FEWEST_COLUMNS = 20;
    private static final Pattern DEVICE = Pattern.compile("/dev/(pts/[0-9]+|tty[A-Za-z0-9]*|console)");
    private static final Pattern SIZE = Pattern.compile("[0-9]+ ([0-9]+)\\s*");

    private final Supplier<OptionalInt> columns;
    private final boolean showsProgress;

    Terminal(Supplier<OptionalInt> columns, boolean showsProgress) {
        this.columns = columns;
        this.showsProgress = showsProgress;
    }

    /**
     * What this process prints to. Standard output alone decides about tables, standard error alone about progress: a query may well come
     * through a pipe. Java's console knows only both together.
     */
    static Terminal ofProcess() {
        return new Terminal(
                () -> device(1).map(Terminal::columnsOf).orElse(OptionalInt.empty()),
                device(2).isPresent());
    }

    /** The one that a command's program was started with. */
    static Terminal of(CommandSpec command) {
        return Weir.of(command).terminal();
    }

    /** Columns of the window; empty where nobody looks, so that nothing has to fit. */
    OptionalInt columns() {
        return columns.get();
    }

    /** Whether a person watches standard error. */
    boolean showsProgress() {
        return showsProgress;
    }

    private static Optional<Path> device(int descriptor) {
        try {
            Path target = Files.readSymbolicLink(Path.of("/proc/self/fd", Integer.toString(descriptor)));
            return DEVICE.matcher(target.toString()).matches() ? Optional.of(target) : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /** What the user has exported counts before what the window says. */
    private static OptionalInt columnsOf(Path device) {
        String exported = System.getenv("COLUMNS");
        int columns =
                exported != null && exported.matches("[0-9]{1,4}") ? Integer.parseInt(exported) : measured(device);
        return OptionalInt.of(columns == 0 ? USUAL_COLUMNS : Math.max(FEWEST_COLUMNS, columns));
    }

    /** 0 if the window does not say. */
    private static int measured(Path device) {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(device.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            Matcher found = SIZE.matcher(size);
            return stty.waitFor(1, TimeUnit.SECONDS) && found.matches() ? Integer.parseInt(found.group(1)) : 0;
        } catch (IOException noStty) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
