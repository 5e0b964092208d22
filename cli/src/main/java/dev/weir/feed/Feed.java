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
 * @param countLayout where the file says it; there if count is
 * @param columns in order
 * @param spatial which columns hold the place of a row
 * @param correction a word that allows a release before its time; empty if there is none
 */
public record Feed(
        String name,
        int release,
        Title title,
        Title description,
        String sql,
        Optional<TextLayout> sqlLayout,
        Optional<CountTable> count,
        Optional<CountLayout> countLayout,
        List<FeedColumn> columns,
        Optional<Spatial> spatial,
        Licence licence,
        Theme theme,
        List<Title> keywords,
        Contact contact,
        Rhythm rhythm,
        Optional<Correction> correction,
        CatalogueEntry catalogue,
        Position position) {

    /** How many digits of a degree are given away: the sixth is 11 cm, and nobody measures a lamp more exactly. */
    public static final int DEGREE_DIGITS = 6;

    public Feed {
        columns = List.copyOf(columns);
        keywords = List.copyOf(keywords);
    }

    /** Whether nobody may have it: then it stands in the catalogue alone. */
    boolean isClosed() {
        return catalogue.opening() == CatalogueEntry.Opening.FORBIDDEN;
    }

    /** The same feed with other columns, of which it may have fewer that hold a place. */
    Feed with(List<FeedColumn> others) {
        List<String> names = others.stream().map(FeedColumn::name).toList();
        return new Feed(
                name,
                release,
                title,
                description,
                sql,
                sqlLayout,
                count,
                countLayout,
                others,
                spatial.filter(place -> names.contains(place.longitude()) && names.contains(place.latitude())),
                licence,
                theme,
                keywords,
                contact,
                rhythm,
                correction,
                catalogue,
                position);
    }

    /** Whether the column holds a longitude or latitude. */
    public boolean isDegree(FeedColumn column) {
        return spatial.filter(place -> place.longitude().equals(column.name())
                        || place.latitude().equals(column.name()))
                .isPresent();
    }

    /** The columns that hold WGS 84 degrees. */
    public record Spatial(String longitude, String latitude) {}

    /** Whom to ask. */
    public record Contact(Title name, String email) {}
}
