package dev.weir.workspace;

import java.nio.file.Path;

/**
 * A workspace's folders.
 *
 * @param root absolute
 */
public record Workspace(Path root, Config config) {

    public Path routes() {
        return root.resolve("routes");
    }

    public Path mappings() {
        return root.resolve("mappings");
    }

    /** Drivers of databases that Weir does not bring, as their makers' jars; the folder need not be there. */
    public Path drivers() {
        return root.resolve("drivers");
    }

    public Path inbox() {
        return root.resolve(config.inbox());
    }

    public Path returned() {
        return root.resolve(config.returned());
    }

    public Path archive() {
        return root.resolve(config.archive());
    }

    public Path data() {
        return root.resolve(config.data());
    }

    /** The working file: belongs to the running night, in a folder that only its owner may enter. */
    public Path workFile() {
        return data().resolve("work").resolve("work.duckdb");
    }

    /** The link that everybody else reads. */
    public Path publishedLink() {
        return data().resolve("district.duckdb");
    }

    /** What is made for people besides the analysts' file. */
    public Path out() {
        return root.resolve(config.out());
    }

    /** The audiences' folders. */
    public Path audiences() {
        return out().resolve("audiences");
    }

    /** The link that an audience reads. */
    public Path audienceLink(String audience) {
        return audiences().resolve(audience).resolve("district.duckdb");
    }

    /** What everybody may have. */
    public Path openFile() {
        return data().resolve("open.duckdb");
    }

    /** Local copies of inputs while they are read. */
    public Path spool() {
        return data().resolve("spool");
    }

    /** The path as people know it: relative to the workspace where it is inside. */
    public String display(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(root) ? root.relativize(absolute).toString() : absolute.toString();
    }
}
