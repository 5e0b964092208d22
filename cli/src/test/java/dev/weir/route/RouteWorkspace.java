package dev.weir.route;

import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Title;
import dev.weir.workspace.Config;
import dev.weir.workspace.Config.Database;
import dev.weir.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A workspace in a temporary folder, with routes and files as a test writes them. */
record RouteWorkspace(Workspace workspace) {

    static RouteWorkspace in(Path folder, Database... databases) {
        Map<String, Database> byName =
                Stream.of(databases).collect(Collectors.toMap(Database::name, Function.identity()));
        Config config = new Config(
                new Title("Test District", "测试区"),
                ZoneId.of("Asia/Shanghai"),
                "zh",
                "inbox",
                "returned",
                "archive",
                "data",
                "out",
                byName,
                Map.of(),
                "1GB",
                0,
                Config.Limits.STANDARD,
                List.of(),
                List.of(PrivacyClass.OPEN),
                1,
                new Config.Reports(false, List.of(), Config.Reports.STANDARD_TIME),
                Optional.empty(),
                Config.Feeds.NONE);
        return new RouteWorkspace(new Workspace(folder.toAbsolutePath(), config));
    }

    RouteWorkspace routes(String fileName, String yaml) {
        write(workspace.routes().resolve(fileName), yaml);
        return this;
    }

    /** A file that nobody has touched for a minute. */
    Path settled(String inInbox) {
        Path file = fresh(inInbox);
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    Path fresh(String inInbox) {
        Path file = workspace.inbox().resolve(inInbox);
        write(file, "text of " + inInbox);
        return file;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
