package dev.weir.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.sample.district.SampleOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The default size is that of a real old neighbourhood. */
class NeighbourhoodTest {

    /** Three headers and a title above the registers of three operators. */
    private static final int HEADS = 4;

    @TempDir
    static Path folder;

    private static SampleFolder sample;

    @BeforeAll
    static void generate() throws IOException {
        SampleDistrict.generate(folder, SampleOptions.DEFAULT);
        sample = new SampleFolder(folder);
    }

    @Test
    void hasAsManyHouseholdsAndResidents() throws SQLException {
        assertThat(sample.rows("select 1 from hukou where hu_type = '家庭户' and hukou_no is not null"))
                .hasSize(3880);
        assertThat(sample.rows("select distinct person_no from person").size()).isBetween(10_470, 10_670);
    }

    @Test
    void hasSeventyNineBuildingsInSevenGrids() throws SQLException {
        assertThat(sample.rows("select distinct substr(address, 1, instr(address, '幢')) from hukou"
                        + " where hu_type = '家庭户' and address not like '%１%' and address not like '%３%'"))
                .hasSize(79);
        assertThat(sample.rows("select distinct grid from hukou")).hasSize(7);
    }

    @Test
    void nobodySharesAnIdentityNumberUnlessATrapSaysSo() throws SQLException {
        assertThat(sample.rows("select id_card from person where length(id_card) = 18"
                        + " group by id_card having count(distinct person_no) > 1"))
                .hasSize(3);
    }

    @Test
    void hasFiveHundredSpacesForThreeTimesAsManyVehicles() throws IOException {
        assertThat(lines("车位台账-")).isEqualTo(500 + HEADS);
        // three of them are not registered yet
        assertThat(lines("车辆登记-")).isEqualTo(1730 - 3 + HEADS);
    }

    @Test
    void hasAHundredAndTenThousandLogLines() throws IOException {
        long lines = lines("doors-") + lines("gates") + lines("过车-2026-08-31.log") + lines("readings-2026-08-31.jsonl");
        assertThat(lines).isBetween(110_000L, 110_050L);
    }

    /** The lines of all inputs whose names begin so. */
    private static long lines(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("inbox"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(name))
                    .mapToLong(file ->
                            sample.lines(folder.relativize(file).toString()).size())
                    .sum();
        }
    }
}
