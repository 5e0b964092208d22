package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.load.LoadOutcome;
import dev.weir.load.LoadStatus;
import dev.weir.load.RowCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadLinesTest {

    private final List<LoadOutcome> loads = new ArrayList<>();

    @Test
    void eachInputHasALineAndAllHaveASum() {
        inputs(1, "register", 0);
        assertThat(LoadLines.ofInputs(loads))
                .extracting(line -> String.join("|", line))
                .containsExactly("1|done|register|file 1|10|10|0|0|0|0|0|0.1 s");
        inputs(1, "subsidy", 2);
        assertThat(LoadLines.ofInputs(loads))
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
        assertThat(LoadLines.ofDepartments(loads, mapping -> mapping.startsWith("police") ? "police" : "civil-affairs"))
                .extracting(line -> String.join("|", line))
                .containsExactly("civil-affairs|2|20|18|0|0|2", "police|4|40|40|0|0|0", "all|6|60|58|0|0|2");
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
