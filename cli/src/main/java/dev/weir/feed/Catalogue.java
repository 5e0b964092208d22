package dev.weir.feed;

import dev.weir.schema.Title;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * All feeds of a district as they are given away on a day.
 *
 * @param address where the folder will stand on the web, ending in a slash; empty if that is not known
 * @param publisher who gives it away
 * @param bounds of the district
 * @param modified the day of the newest release
 */
public record Catalogue(
        Title district,
        String address,
        Title publisher,
        Bounds bounds,
        LocalDate issued,
        LocalDate modified,
        List<Release> releases) {

    public Catalogue {
        releases = releases.stream()
                .sorted(Comparator.comparing(release -> release.feed().name()))
                .toList();
    }

    public Title title() {
        return new Title("Open data of " + district.en(), district.zh() + "公共数据开放");
    }

    public Title description() {
        return new Title(
                "What " + district.en() + " gives away: no row about a person, counts with noise.",
                district.zh() + "对社会开放的数据：不含个人记录，统计数经过扰动处理。");
    }
}
