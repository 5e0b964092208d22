package dev.weir.mapping;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlMap;
import java.util.List;

/** Checks that a record which fills coordinates fills both, and says in which system they are. */
final class CoordinatesChecker {

    private final FileProblems problems;

    CoordinatesChecker(FileProblems problems) {
        this.problems = problems;
    }

    void check(MapView record) {
        List<YamlMap.Entry> stated = record.entries("fields").stream()
                .filter(entry -> RecordRule.COORDINATES.contains(entry.name()))
                .toList();
        if (stated.isEmpty() && record.has("crs")) {
            problems.error(
                    record.keyPosition("crs"),
                    ProblemCode.COORDINATES,
                    "\"crs\" says in which system coordinates are, and the record has none",
                    "fill longitude and latitude, or remove it");
        } else if (stated.size() == 1) {
            String one = stated.get(0).name();
            problems.error(
                    stated.get(0).key().position(),
                    ProblemCode.COORDINATES,
                    "\"" + one + "\" stands alone, and half a coordinate is none",
                    "fill longitude and latitude");
        } else if (!stated.isEmpty() && !record.has("crs")) {
            problems.error(
                    stated.get(0).key().position(),
                    ProblemCode.COORDINATES,
                    "the record does not say in which system its coordinates are",
                    "add crs: wgs84, cgcs2000, gcj02 (maps of 高德, 腾讯) or bd09 (百度) beside \"fields\"");
        }
    }
}
