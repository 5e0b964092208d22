package dev.weir.run;

import static dev.weir.run.NightWorkspace.HEADER;
import static dev.weir.run.NightWorkspace.household;
import static dev.weir.run.NightWorkspace.ledger;
import static dev.weir.run.NightWorkspace.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.load.LoadOutcome;
import dev.weir.load.LoadStatus;
import dev.weir.problem.HeldCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A night with one input beyond the limits of weir.yaml: it alone is held. */
@Timeout(300)
class InputLimitIT {

    private static final String TITLE = "2026年11月低保台账";

    @TempDir
    Path root;

    @Test
    void anInputThatIsTooLargeIsHeldAloneAndTheNightGoesOn() throws IOException {
        NightWorkspace night = NightWorkspace.in(root);
        limit("size: 150KB");
        List<List<String>> many = IntStream.range(0, 2_000)
                .mapToObj(number -> household("H" + number, "张三"))
                .toList();
        night.write("inbox/civil-affairs/天一社区/低保.xlsx", workbook("低保", TITLE, HEADER, many));
        night.write("inbox/civil-affairs/月湖社区/低保.xlsx", ledger(TITLE));

        RunSummary summary = night.run("civil-affairs-subsidy");

        assertThat(summary.failures()).isEmpty();
        assertThat(summary.status()).isEqualTo("held");
        Map<LoadStatus, LoadOutcome> loads =
                summary.loads().stream().collect(Collectors.toMap(LoadOutcome::status, Function.identity()));
        assertThat(loads.get(LoadStatus.DONE).input()).contains("月湖社区");
        assertThat(loads.get(LoadStatus.HELD).input()).contains("天一社区");
        assertThat(loads.get(LoadStatus.HELD).held()).contains(HeldCode.TOO_LARGE);
        assertThat(loads.get(LoadStatus.HELD).message()).contains("more than 150 KB", "raise the limit");
        assertThat(night.rows("SELECT count(*) FROM history.household")).containsExactly("3");
    }

    private void limit(String limit) throws IOException {
        Files.writeString(
                root.resolve("weir.yaml"),
                "\nlimits: {" + limit + "}\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
    }
}
