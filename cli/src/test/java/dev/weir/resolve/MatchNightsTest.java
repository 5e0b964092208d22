package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has been learnt stays; a later night weighs only the pairs of what has changed. */
class MatchNightsTest extends AlikePeople {

    @Test
    void aNightThatWeighsWhatHasChangedEndsAsOneThatWeighsEverything() {
        register(3000);
        owners(3000);
        resolve(LINK);
        List<String> first = pairs();
        List<String> model = model();
        change();
        resolve(LINK);
        List<String> second = pairs();
        List<String> links = links();

        assertThat(model()).isEqualTo(model);
        assertThat(second).isNotEqualTo(first);
        district.update("DELETE FROM weir.match_record");
        district.update("DELETE FROM weir.match_pair");
        resolve(LINK);
        assertThat(pairs()).isEqualTo(second);
        assertThat(links()).isEqualTo(links);
        assertThat(model()).isEqualTo(model);
    }

    @Test
    void onlyThePairsOfWhatHasChangedAreWeighedAgain() {
        register(3000);
        owners(3000);
        resolve(LINK);
        district.update("UPDATE weir.match_pair SET weight = 99");
        district.update("UPDATE history.resident SET phone = '13900000001' WHERE source_key = 'd33'");
        resolve(LINK);

        assertThat(district.rows("SELECT DISTINCT key_b, key_a FROM weir.match_pair WHERE weight < 99"))
                .containsExactly("d33 | p33");
        assertThat(district.rows("SELECT count(*) > 900 FROM weir.match_pair WHERE weight = 99"))
                .containsExactly("true");
    }

    @Test
    void aRecordThatIsGoneLeavesNoPair() {
        register(3000);
        owners(3000);
        resolve(LINK);
        district.update("DELETE FROM history.resident WHERE source_key = 'd30'");
        resolve(LINK);

        assertThat(district.rows("SELECT count(*) FROM weir.match_pair WHERE key_b = 'd30'"))
                .containsExactly("0");
        assertThat(district.rows("SELECT count(*) FROM weir.match_record WHERE source_key = 'd30'"))
                .containsExactly("0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void threadsAndTheOrderOfArrivalDoNotMatter(int threads) throws IOException {
        register(3000);
        owners(3000);
        resolve(LINK);
        List<String> expected = everything();
        district.close();
        district = new District(Files.createDirectory(folder.resolve("again")), threads);
        register(3000);
        owners(3000);
        district.update("CREATE TEMP TABLE reversed AS SELECT * FROM history.resident ORDER BY source_key DESC");
        district.update("DELETE FROM history.resident");
        district.update("INSERT INTO history.resident SELECT * FROM reversed");
        resolve(LINK);

        assertThat(everything()).isEqualTo(expected);
    }

    @Test
    void aMergeByLikenessIsToldSo() {
        register(3000);
        owners(3000);
        resolve(Optional.empty());
        assertThat(district.rows("SELECT count(*) FROM weir.id_change")).containsExactly("0");
        resolve(LINK);

        assertThat(district.rows("SELECT kind, rule, count(*) FROM weir.id_change GROUP BY ALL"))
                .containsExactly("merge | match | 800");
    }

    /** Some records change, some go, some come. */
    private void change() {
        district.update("UPDATE history.resident SET phone = '13700000009' WHERE source_key IN ('d33', 'd36', 'p300')");
        district.update("DELETE FROM history.resident WHERE source_key IN ('d39', 'p303')");
        person("d31", "p31", "name", "born_on", "phone");
        district.update(
                "UPDATE history.resident SET mapping = 'property', department = 'property' WHERE source_key = 'd31'");
    }

    private List<String> everything() {
        List<String> everything = new ArrayList<>(pairs());
        everything.addAll(model());
        everything.addAll(links());
        return everything;
    }

    private List<String> pairs() {
        return district.rows("SELECT * FROM weir.match_pair ORDER BY ALL");
    }

    private List<String> model() {
        return district.rows("SELECT * FROM weir.match_model ORDER BY ALL");
    }
}
