package dev.weir.inquiry;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.publish.PublishedDatabase;
import dev.weir.run.WorkFile;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.Session;
import dev.weir.workspace.Workspace;
import java.sql.SQLException;
import java.util.List;

/** What a newcomer may ask a sample district. */
public final class SampleQuestions {

    /** Queries that tell something about every sample district. */
    public static final List<String> QUERIES = List.of(
            "SELECT household_type, count(*) AS households FROM household GROUP BY ALL ORDER BY ALL",
            "SELECT place.community, count(*) AS registered FROM population_registered JOIN resident USING (resident_id)"
                    + " JOIN place ON place_id = registered_place GROUP BY ALL ORDER BY registered DESC LIMIT 10",
            "SELECT entity, field, golden_department, department, count(*) AS disagreements FROM weir.conflict GROUP BY ALL");

    private static final String DISPUTED_FIRST = """
            SELECT household_id FROM household
            LEFT JOIN (SELECT DISTINCT golden_id FROM weir.conflict WHERE entity = 'household') ON golden_id = household_id
            ORDER BY golden_id IS NULL, household_id LIMIT 1""";

    private SampleQuestions() {}

    /** The id of a published household about which departments disagree, else of the first. */
    public static long household(Workspace workspace) {
        try (PublishedDatabase database = WorkFile.openPublished(workspace)) {
            return new Session(database.connection())
                    .first(DISPUTED_FIRST, row -> row.getLong(1))
                    .orElseThrow(() ->
                            new WeirException(Stage.PUBLISH, "", "the sample district has published no household"));
        } catch (SQLException failure) {
            throw new WeirException(Stage.EXPORT, "", DatabaseMessage.of(failure), failure);
        }
    }
}
