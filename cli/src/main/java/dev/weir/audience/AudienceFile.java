package dev.weir.audience;

import dev.weir.publish.Audience;
import dev.weir.publish.FileAccess;
import dev.weir.schema.Title;
import java.util.List;

/**
 * An audience as its file says it.
 *
 * @param name also the file's name without its ending
 * @param audience what it may see
 * @param keep how many versions of its file stay
 * @param access who may read its file
 * @param reports those that are made for it
 * @param conditions of its rows, with their places
 */
public record AudienceFile(
        String name,
        Title title,
        Audience audience,
        int keep,
        FileAccess access,
        List<WantedReport> reports,
        List<RowCondition> conditions) {

    public AudienceFile {
        reports = List.copyOf(reports);
        conditions = List.copyOf(conditions);
    }
}
