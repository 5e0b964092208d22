package dev.weir.feed;

import dev.weir.open.CountTable;
import dev.weir.problem.Position;
import dev.weir.problem.TextLayout;
import dev.weir.schema.Title;
import java.util.List;
import java.util.Optional;

/**
 * What a feed's file says.
 *
 * @param release the number of the release series: the columns of a series never change
 * @param sql a SELECT over the open file, which gives the columns by name
 * @param sqlLayout where the characters of the SQL stand; empty if Weir made it for the counts
 * @param count what it counts; empty if it gives rows
 * @param columns in order
 * @param spatial which columns hold the place of a row
 */
public record Feed(
        String name,
        int release,
        Title title,
        Title description,
        String sql,
        Optional<TextLayout> sqlLayout,
        Optional<CountTable> count,
        List<FeedColumn> columns,
        Optional<Spatial> spatial,
        Licence licence,
        Theme theme,
        List<Title> keywords,
        Contact contact,
        Rhythm rhythm,
        CatalogueEntry catalogue,
        Position position) {

    public Feed {
        columns = List.copyOf(columns);
        keywords = List.copyOf(keywords);
    }

    /** The columns that hold WGS 84 degrees. */
    public record Spatial(String longitude, String latitude) {}

    /** Whom to ask. */
    public record Contact(Title name, String email) {}
}
