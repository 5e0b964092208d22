package dev.weir.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The default size is that of a real old neighbourhood. */
class NeighbourhoodTest {

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
    void hasMoreThanAHundredThousandLogLines() {
        String folderOfLogs = "inbox/access-control/采集器/";
        long lines = Stream.of("doors-2026-08-30.log.gz", "doors-2026-08-31.log", "gates.log")
                .mapToLong(name -> sample.lines(folderOfLogs + name).size())
                .sum();
        assertThat(lines).isGreaterThan(100_000);
    }
}
