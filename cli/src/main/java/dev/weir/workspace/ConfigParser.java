package dev.weir.workspace;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Title;
import dev.weir.schema.TitleForm;
import dev.weir.spec.MapView;
import dev.weir.spec.SpecChecker;
import dev.weir.workspace.Config.Database;
import dev.weir.workspace.Config.Limits;
import dev.weir.workspace.Config.Reports;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlNode;
import dev.weir.yaml.YamlReader;
import dev.weir.yaml.YamlScalar;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads {@code weir.yaml}. */
public final class ConfigParser {

    private static final ZoneId STANDARD_ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> FOLDERS = List.of("inbox", "returned", "archive", "data", "out");
    private static final List<PrivacyClass> STANDARD_CLASSES =
            List.of(PrivacyClass.OPEN, PrivacyClass.INTERNAL, PrivacyClass.PERSONAL);

    private final FileProblems problems;
    private final EnvironmentText environment;

    private ConfigParser(FileProblems problems, EnvironmentText environment) {
        this.problems = problems;
        this.environment = environment;
    }

    /**
     * @param text the file's content
     * @param file its path as messages name it
     * @param environment the value of an environment variable, null if it is not set
     * @param problems gets everything that is wrong
     * @return the configuration; empty if it has an error
     */
    public static Optional<Config> parse(
            String text, String file, UnaryOperator<String> environment, Problems problems) {
        FileProblems found = new FileProblems(problems, 'W');
        Optional<Config> config = read(text, file, environment, found);
        return found.isClean() ? config : Optional.empty();
    }

    /** The configuration as far as it can be read, so that more can be said of what uses it; that of an empty file if it is no YAML. */
    public static Config readable(String text, String file, UnaryOperator<String> environment, Problems problems) {
        return read(text, file, environment, new FileProblems(problems, 'W'))
                .or(() -> read("version: 1", file, environment, new FileProblems(new Problems(), 'W')))
                .orElseThrow();
    }

    private static Optional<Config> read(
            String text, String file, UnaryOperator<String> environment, FileProblems found) {
        Optional<YamlNode> document = YamlReader.read(text, file, found);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        new SpecChecker(found).check(document.get(), ConfigSpec.file());
        ConfigParser parser = new ConfigParser(found, new EnvironmentText(environment, found));
        return Optional.of(parser.read(MapView.of(document.get())));
    }

    private Config read(MapView root) {
        MapView paths = root.map("paths");
        checkPaths(paths);
        MapView duckdb = root.map("duckdb");
        MapView publish = root.map("publish");
        return new Config(
                TitleForm.read(root.map("district")),
                zone(root),
                root.text("language").orElse("zh"),
                path(paths, "inbox"),
                path(paths, "returned"),
                path(paths, "archive"),
                path(paths, "data"),
                path(paths, "out"),
                databases(root),
                departments(root),
                duckdb.text("memory").orElse("2GB"),
                duckdb.number("threads", 0),
                limits(root.map("limits")),
                passwords(root),
                publish.has("classes") ? classes(publish) : STANDARD_CLASSES,
                publish.number("keep", 7),
                reports(root),
                new OpenDataReader(problems).read(root),
                new OpenDataReader(problems).feeds(root));
    }

    private static Reports reports(MapView root) {
        MapView reports = root.map("reports");
        return new Reports(
                root.has("reports"),
                reports.has("formats") ? reports.texts("formats") : Reports.STANDARD_FORMATS,
                reports.duration("time").orElse(Reports.STANDARD_TIME));
    }

    private static Limits limits(MapView limits) {
        return new Limits(
                limits.duration("time").orElse(Limits.STANDARD.time()),
                limits.bytes("size").orElse(Limits.STANDARD.size()));
    }

    private ZoneId zone(MapView root) {
        Optional<YamlScalar> zone = root.scalar("zone");
        if (zone.isEmpty()) {
            return STANDARD_ZONE;
        }
        try {
            return ZoneId.of(zone.get().text());
        } catch (DateTimeException unknown) {
            String message = "unknown time zone \"" + zone.get().text() + "\"";
            problems.error(zone.get().position(), ProblemCode.ZONE, message, "such as Asia/Shanghai");
            return STANDARD_ZONE;
        }
    }

    private static String path(MapView paths, String folder) {
        return paths.text(folder).orElse(folder);
    }

    private void checkPaths(MapView paths) {
        Map<String, String> users = new HashMap<>();
        for (String folder : FOLDERS) {
            String other = users.putIfAbsent(path(paths, folder).replaceFirst("/+$", ""), folder);
            if (other != null) {
                String message = "\"" + folder + "\" and \"" + other + "\" are the same folder";
                problems.error(paths.position(folder), ProblemCode.SHARED_PATH, message, "give each its own");
            }
        }
    }

    private Map<String, Database> databases(MapView root) {
        Map<String, Database> databases = new LinkedHashMap<>();
        for (YamlMap.Entry entry : root.entries("databases")) {
            MapView view = MapView.of(entry.value());
            view.scalar("password").ifPresent(this::checkPassword);
            databases.put(
                    entry.name(),
                    new Database(
                            entry.name(),
                            value(view, "url"),
                            value(view, "user"),
                            value(view, "password"),
                            view.duration("login_timeout").orElse(Database.LOGIN_TIMEOUT),
                            view.duration("statement_timeout").orElse(Database.STATEMENT_TIMEOUT)));
        }
        return databases;
    }

    private List<String> passwords(MapView root) {
        root.scalars("passwords").forEach(this::checkPassword);
        return root.scalars("passwords").stream()
                .map(environment::fill)
                .filter(password -> !password.isEmpty())
                .toList();
    }

    private String value(MapView view, String key) {
        return view.scalar(key).map(environment::fill).orElse("");
    }

    private void checkPassword(YamlScalar password) {
        if (!password.text().isEmpty() && !EnvironmentText.hasVariable(password.text())) {
            problems.warning(
                    password.position(),
                    ProblemCode.PLAIN_PASSWORD,
                    "the password stands readable in the file",
                    "write \"${env:NAME}\" and set the variable NAME");
        }
    }

    private static Map<String, Title> departments(MapView root) {
        Map<String, Title> departments = new LinkedHashMap<>();
        root.entries("departments")
                .forEach(entry -> departments.put(entry.name(), TitleForm.read(MapView.of(entry.value()))));
        return departments;
    }

    private static List<PrivacyClass> classes(MapView publish) {
        List<String> words = publish.texts("classes");
        return Stream.of(PrivacyClass.values())
                .filter(privacy -> words.contains(privacy.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
