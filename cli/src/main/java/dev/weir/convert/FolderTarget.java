package dev.weir.convert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A folder that gets a file for each sheet: {@code <input>.<sheet>.csv}. Two inputs of one name but for their ending keep it. */
public final class FolderTarget implements Target {

    /** File systems take names of 255 bytes. */
    private static final int LONGEST = 200;

    /** Names that Windows keeps for devices (Microsoft, Naming Files, Paths, and Namespaces). */
    private static final Pattern DEVICE =
            Pattern.compile("(CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(?=[. ]|$)", Pattern.CASE_INSENSITIVE);

    private final Path folder;
    private final boolean force;
    private final Set<Path> claimed = new HashSet<>();

    /** @param force whether files that are there may be replaced */
    public FolderTarget(Path folder, boolean force) {
        this.folder = folder;
        this.force = force;
    }

    @Override
    public Output open(String below, String file, String part, String ending) throws IOException {
        String sheet = part.isBlank() ? "" : "." + safe(part);
        int dot = file.lastIndexOf('.');
        String stem = stem(dot > 0 ? file.substring(0, dot) : file);
        Path path = folder.resolve(below).resolve(cut(stem, sheet) + ending);
        for (int number = 1; !claimed.add(folded(path)); number++) {
            String again = number == 1 ? "" : "-" + number;
            path = folder.resolve(below).resolve(cut(stem(file), sheet) + again + ending);
        }
        return FileOutput.open(path, force);
    }

    /** File systems of Windows and macOS take A and a for the same. */
    private static Path folded(Path path) {
        return Path.of(path.toString().toLowerCase(Locale.ROOT));
    }

    private static String cut(String stem, String sheet) {
        String name = stem + sheet;
        while (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return name;
    }

    /** Windows takes {@code CON.csv} for the console, whatever follows the name. */
    private static String stem(String file) {
        return DEVICE.matcher(file).lookingAt() ? "_" + file : file;
    }

    /** A sheet's name without what no file's name may hold, on Windows neither. */
    private static String safe(String name) {
        return name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_").replaceAll("[. ]+$", "_");
    }
}
