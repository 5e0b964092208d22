package dev.weir.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.resolve.District;
import dev.weir.store.Session;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person is told to do about records that are to be looked at. */
class ReviewQuestionTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "decision, born_on, 'a decision (same) joins them, though they contradict each other in born_on: remove it if'",
        "decision, different, 'a decision (same) and another (different) contradict each other, and they stay apart:'",
        "id_number, different, 'a decision keeps them apart, though id_number would join them: remove it if it no longer'"
    })
    void aDecisionIsToldForWhatItDoes(String rule, String veto, String sentence) throws SQLException {
        try (District district = new District(folder)) {
            district.update("INSERT INTO weir.review (entity, reason, rule, veto) VALUES ('resident', 'decision', '"
                    + rule + "', '" + veto + "')");

            Question question = new ReviewQuestion(Optional.empty(), Optional.empty(), false).question();

            assertThat(new Session(district.connection()).rows(question.sql(), row -> row.getString("what_to_do")))
                    .singleElement()
                    .asString()
                    .startsWith(sentence);
        }
    }
}
