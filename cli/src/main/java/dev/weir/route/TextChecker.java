package dev.weir.route;

import dev.weir.problem.Position;
import dev.weir.problem.Problems;
import dev.weir.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks one item of a route file as it is written: what Camel finds late, badly placed or not at all. */
final class TextChecker {

    /** Options of {@code file:} that would move, delete or forget inputs before they are loaded. */
    private static final List<String> WEIRS_OWN = List.of(
            "noop",
            "delete",
            "move",
            "moveFailed",
            "preMove",
            "idempotent",
            "idempotentRepository",
            "readLock",
            "exclusiveReadLockStrategy",
            "autoCreate",
            "sendEmptyMessageWhenIdle",
            "sorter",
            "sortBy",
            "shuffle");

    private final Workspace workspace;
    private final Set<String> mappings;
    private final Problems problems;

    TextChecker(Workspace workspace, Set<String> mappings, Problems problems) {
        this.workspace = workspace;
        this.mappings = new TreeSet<>(mappings);
        this.problems = problems;
    }

    void check(RouteText item) {
        item.constants().forEach(this::watermark);
        item.properties().forEach(this::property);
        for (EndpointText endpoint : item.endpoints()) {
            characters(endpoint);
            switch (endpoint.scheme()) {
                case WeirComponent.SCHEME -> weir(item, endpoint);
                case DatabaseComponent.SCHEME -> database(item, endpoint);
                case "file" -> file(endpoint);
                default -> {
                    // Camel knows its own components
                }
            }
        }
    }

    /** Rows with the mark's own time may be committed after those that were read. */
    private void watermark(EndpointText.Parameter query) {
        if (query.value().matches("(?s).*[^<>=]>\\s*:\\?watermark\\b.*")) {
            problems.warning(
                    query.position(),
                    RouteProblem.WATERMARK_EXCLUDED,
                    "the query leaves out rows that stand exactly at the watermark",
                    "write >= :?watermark");
        }
        if (MarkedQuery.of(query.value()).filter(marked -> !marked.isKnown()).isPresent()) {
            RouteProblem.MARK_NOT_COMPARED.warn(
                    problems,
                    query.position(),
                    "the query does not compare its mark as column >= :?watermark, so that a full pull ends nothing",
                    "write it so, once, and join it to other conditions by and");
        }
    }

    private void property(String name, Position position) {
        boolean known = name.equals("weir.inbox") || name.equals("weir.workspace");
        if (known || name.startsWith("?") || name.contains(":") && !name.startsWith("env:")) {
            return;
        }
        String[] variable = name.split(":", 3);
        boolean hasValue = variable[0].equals("env") && (variable.length == 3 || System.getenv(variable[1]) != null);
        if (!hasValue) {
            RouteProblem.MISSING_PROPERTY.report(
                    problems,
                    position,
                    "{{" + name + "}} has no value",
                    "there are {{weir.inbox}}, {{weir.workspace}} and {{env:NAME}} for variables of the environment");
        }
    }

    private void characters(EndpointText endpoint) {
        endpoint.parameters().forEach((name, parameter) -> {
            boolean raw =
                    parameter.value().startsWith("RAW(") || parameter.value().startsWith("RAW{");
            if (!raw && parameter.value().matches("(?s).*[+%&].*")) {
                unsafe(parameter.position(), name, "RAW(" + parameter.value() + ")");
            }
        });
        for (String option : endpoint.query().split("&")) {
            if (option.contains("+") && !option.contains("RAW(")) {
                unsafe(endpoint.position(), option.split("=")[0], "RAW(…)");
            }
        }
    }

    private void unsafe(Position position, String option, String remedy) {
        RouteProblem.UNSAFE_CHARACTER.report(
                problems,
                position,
                "the option \"" + option + "\" holds + % or &, which Camel would change without a word",
                "write " + remedy);
    }

    private void weir(RouteText item, EndpointText endpoint) {
        String name = endpoint.path();
        if (endpoint.source() != name.equals(WeirComponent.ONCE)) {
            RouteProblem.BAD_ENDPOINT.report(
                    problems,
                    endpoint.position(),
                    "\"weir:" + name + "\" cannot stand here",
                    "write \"from: weir:once\" and \"to: weir:<mapping>\"");
        } else if (endpoint.source()) {
            List<String> led = item.mappings();
            if (led.size() != 1) {
                RouteProblem.NOT_ONE_MAPPING.report(
                        problems,
                        endpoint.position(),
                        led.isEmpty()
                                ? "the route leads to no weir:<mapping>"
                                : "the route leads to several mappings: " + String.join(", ", led),
                        "write one route for each mapping; its watermark belongs to it");
            }
        } else if (!mappings.contains(name) && !name.contains("{{")) {
            RouteProblem.UNKNOWN_MAPPING.report(
                    problems,
                    endpoint.position(),
                    "there is no mapping \"" + name + "\"",
                    mappings.isEmpty() ? "mappings/ is empty" : "there are " + String.join(", ", mappings));
        }
    }

    private void database(RouteText item, EndpointText endpoint) {
        Set<String> databases = new TreeSet<>(workspace.config().databases().keySet());
        if (!databases.contains(endpoint.path()) && !endpoint.path().contains("{{")) {
            RouteProblem.UNKNOWN_DATABASE.report(
                    problems,
                    endpoint.position(),
                    "weir.yaml has no database \"" + endpoint.path() + "\"",
                    databases.isEmpty() ? "add it under databases:" : "it has " + String.join(", ", databases));
        }
    }

    private void file(EndpointText endpoint) {
        if (!endpoint.source()) {
            return;
        }
        for (String option : WEIRS_OWN) {
            Optional<Position> position = endpoint.option(option);
            position.ifPresent(place -> RouteProblem.SET_BY_WEIR.report(
                    problems,
                    place,
                    "the option \"" + option + "\" is Weir's own",
                    "remove it; Weir archives each file after it is loaded"));
        }
        Optional<Path> folder = folder(endpoint);
        if (folder.isPresent() && !folder.get().startsWith(workspace.inbox().normalize())) {
            problems.warning(
                    endpoint.position(),
                    RouteProblem.OUTSIDE_INBOX,
                    "the route reads " + workspace.display(folder.get()) + ", which is not in the inbox",
                    "files of clerks belong into " + workspace.display(workspace.inbox()));
        }
    }

    private Optional<Path> folder(EndpointText endpoint) {
        String path = endpoint.path()
                .replace("{{weir.inbox}}", workspace.inbox().toString())
                .replace("{{weir.workspace}}", workspace.root().toString());
        return path.contains("{{")
                ? Optional.empty()
                : Optional.of(Path.of(path).toAbsolutePath().normalize());
    }
}
