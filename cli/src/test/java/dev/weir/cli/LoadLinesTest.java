package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.load.LoadOutcome;
import dev.weir.load.LoadStatus;
import dev.weir.load.RowCounts;
import dev.weir.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadLinesTest {

    private final List<LoadOutcome> loads = new ArrayList<>();

    @Test
    void eachInputHasALineAndAllHaveASum() {
        inputs(1, "register", 0);
        assertThat(new LoadLines(loads).ofInputs())
                .extracting(line -> String.join("|", line))
                .containsExactly("1|done|register|file 1|10|10|0|0|0|0|0|0.1 s");
        inputs(1, "subsidy", 2);
        assertThat(new LoadLines(loads).ofInputs())
                .extracting(line -> String.join("|", line))
                .containsExactly(
                        "1|done|register|file 1|10|10|0|0|0|0|0|0.1 s",
                        "2|done|subsidy|file 2|10|8|0|0|2|0|0|0.1 s",
                        "||all|2 inputs|20|18|0|0|2|0|0|0.2 s");
    }

    @Test
    void theInputsOfADepartmentShareALine() {
        inputs(3, "police-households", 0);
        inputs(2, "civil-affairs-subsidy", 1);
        inputs(1, "police-residents", 0);
        assertThat(new LoadLines(loads)
                        .ofDepartments(mapping -> mapping.startsWith("police") ? "police" : "civil-affairs"))
                .extracting(line -> String.join("|", line))
                .containsExactly("civil-affairs|2|20|18|0|0|2", "police|4|40|40|0|0|0", "all|6|60|58|0|0|2");
    }

    @Test
    void recordsThatEndedAreToldWhereThereAreAny() {
        assertThat(new LoadLines(loads).inputColumns()).extracting(Column::name).doesNotContain("removed");
        inputs(1, "register", 0);
        loads.add(new LoadOutcome(
                2,
                "street",
                "file 2",
                LoadStatus.DONE,
                Optional.empty(),
                new RowCounts(1, 0, 0, 1, 0, 0, 0, 2),
                "",
                100));
        LoadLines lines = new LoadLines(loads);
        assertThat(lines.inputColumns())
                .extracting(Column::name)
                .containsSubsequence("unchanged", "removed", "rejected");
        assertThat(lines.ofInputs())
                .extracting(line -> String.join("|", line))
                .containsExactly(
                        "1|done|register|file 1|10|10|0|0|0|0|0|0|0.1 s",
                        "2|done|street|file 2|1|0|0|1|2|0|0|0|0.1 s",
                        "||all|2 inputs|11|10|0|1|2|0|0|0|0.2 s");
        assertThat(lines.departmentColumns()).extracting(Column::name).containsSubsequence("unchanged", "removed");
        assertThat(lines.ofDepartments(mapping -> mapping))
                .extracting(line -> String.join("|", line))
                .containsExactly("register|1|10|10|0|0|0|0", "street|1|1|0|0|1|2|0", "all|2|11|10|0|1|2|0");
    }

    private void inputs(int count, String mapping, long rejected) {
        for (int i = 0; i < count; i++) {
            long id = loads.size() + 1;
            loads.add(new LoadOutcome(
                    id,
                    mapping,
                    "file " + id,
                    LoadStatus.DONE,
                    Optional.empty(),
                    new RowCounts(10, 10 - rejected, 0, 0, rejected, 0, 0, 0),
                    "",
                    100));
        }
    }
}
