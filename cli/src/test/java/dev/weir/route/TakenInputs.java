package dev.weir.route;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes inputs as the load does, and keeps what came. */
final class TakenInputs implements RouteInputs {

    final List<String> files = new ArrayList<>();
    final List<Map<String, Object>> rows = new ArrayList<>();
    final Map<String, String> watermarks = new LinkedHashMap<>();
    final List<String> refused = new ArrayList<>();
    int asked;
    boolean full;
    boolean growing;

    @Override
    public String watermark(String mapping) {
        return watermarks.getOrDefault(mapping, "1900-01-01 00:00:00");
    }

    @Override
    public boolean fullPull(String mapping) {
        return full;
    }

    @Override
    public boolean growing(String mapping) {
        return growing;
    }

    @Override
    public void file(String routeId, String mapping, Path file) {
        String name = file.getFileName().toString();
        asked++;
        if (refused.contains(name)) {
            throw new WeirException(Stage.READ, name, "the file is damaged");
        }
        files.add(routeId + " " + mapping + " " + name);
    }

    @Override
    public void rows(String routeId, String mapping, Pull pull) {
        full = pull.full();
        pull.rows().forEachRemaining(rows::add);
    }
}
