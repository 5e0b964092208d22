package dev.weir.workspace;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.schema.TitleForm;
import dev.weir.spec.MapView;
import dev.weir.workspace.Config.Feeds;
import dev.weir.workspace.Config.OpenData;
import java.util.List;
import java.util.Optional;

/** Reads who gives open data away. */
final class OpenDataReader {

    private static final double MOST_EAST = 180;
    private static final double MOST_NORTH = 90;

    private final FileProblems problems;

    OpenDataReader(FileProblems problems) {
        this.problems = problems;
    }

    Optional<OpenData> read(MapView root) {
        if (!root.has("open_data")) {
            return Optional.empty();
        }
        MapView view = root.map("open_data");
        return Optional.of(new OpenData(TitleForm.read(view.map("publisher")), address(view), bounds(view)));
    }

    /** What a run makes of it. */
    Feeds feeds(MapView root) {
        if (!root.has("feeds")) {
            return Feeds.NONE;
        }
        return new Feeds(true, root.map("feeds").text("publish"));
    }

    private String address(MapView view) {
        String address = view.text("address").orElse("");
        if (!address.isEmpty() && !address.matches("https?://[^\\s\"<>]+/")) {
            problems.error(
                    view.position("address"),
                    ProblemCode.WRONG_VALUE,
                    "\"" + address + "\" is no address of a folder",
                    "it begins with https:// and ends in /");
        }
        return address;
    }

    private List<Double> bounds(MapView view) {
        MapView bounds = view.map("bounds");
        List<Double> degrees = List.of(
                bounds.degrees("west"), bounds.degrees("south"), bounds.degrees("east"), bounds.degrees("north"));
        boolean box = degrees.get(0) < degrees.get(2)
                && degrees.get(1) < degrees.get(3)
                && degrees.get(0) >= -MOST_EAST
                && degrees.get(2) <= MOST_EAST
                && degrees.get(1) >= -MOST_NORTH
                && degrees.get(3) <= MOST_NORTH;
        if (!box) {
            problems.error(
                    view.position("bounds"),
                    ProblemCode.WRONG_VALUE,
                    "these bounds are no box around a district",
                    "west is less than east and south less than north, in degrees of WGS 84");
        }
        return degrees;
    }
}
