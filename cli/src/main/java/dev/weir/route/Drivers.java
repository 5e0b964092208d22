package dev.weir.route;

import dev.weir.problem.IoReason;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.workspace.Config.Database;
import dev.weir.workspace.Workspace;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JDBC drivers: those in the jars of the workspace's folder {@code drivers}, then those that Weir brings. The jars see each other and
 * Java, and nothing of Weir, so that none of their classes can clash with Weir's.
 */
final class Drivers implements AutoCloseable {

    private static final String BUILT_IN = "those of PostgreSQL, MariaDB and SQLite are built in (jdbc:postgresql:,"
            + " jdbc:mariadb: also for MySQL, jdbc:sqlite:)";

    private final List<Path> jars;
    private final URLClassLoader loader;
    private final List<Driver> added = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    private Drivers(List<Path> jars, URLClassLoader loader) {
        this.jars = jars;
        this.loader = loader;
        load(ServiceLoader.load(Driver.class, loader).iterator());
    }

    /** @throws WeirException when the folder is there and cannot be read */
    static Drivers of(Workspace workspace) {
        try {
            List<Path> jars = jars(workspace.drivers());
            URL[] urls = new URL[jars.size()];
            for (int i = 0; i < urls.length; i++) {
                urls[i] = jars.get(i).toUri().toURL();
            }
            return new Drivers(jars, new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()));
        } catch (IOException e) {
            throw new WeirException(
                    Stage.PULL,
                    workspace.display(workspace.drivers()),
                    "the folder of drivers cannot be read: " + IoReason.of(e),
                    e);
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** A driver that cannot be loaded, such as one made for a newer Java, does not stop the others. */
    private void load(Iterator<Driver> found) {
        boolean more = true;
        while (more) {
            try {
                more = found.hasNext();
                if (more) {
                    added.add(found.next());
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                broken.add(DriverFault.of(e));
            }
        }
    }

    /**
     * The driver for the database's URL.
     *
     * @throws WeirException when there is none
     */
    Driver find(Database database) {
        return Stream.concat(added.stream(), DriverManager.drivers())
                .filter(driver -> accepts(driver, database.url()))
                .findFirst()
                .orElseThrow(() -> new WeirException(Stage.PULL, "database " + database.name(), none()));
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    private String none() {
        String names = jars.stream().map(jar -> jar.getFileName().toString()).collect(Collectors.joining(", "));
        String folder = jars.isEmpty()
                ? "put its maker's jar into the workspace's folder drivers"
                : "in the folder drivers lie " + names + ", which do not take it";
        String faults = broken.isEmpty() ? "" : "; not all can be loaded: " + String.join("; ", broken);
        return "there is no driver for its url; " + BUILT_IN + "; " + folder + faults;
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new WeirException(Stage.PULL, "drivers", "a driver's jar cannot be closed", e);
        }
    }
}
