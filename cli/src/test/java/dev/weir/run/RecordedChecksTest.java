package dev.weir.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Problems;
import dev.weir.store.Session;
import dev.weir.store.WorkDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded is looked at before a run would refuse the files. */
class RecordedChecksTest {

    @TempDir
    Path root;

    @BeforeEach
    void recordOneHousehold() throws SQLException {
        NightWorkspace night = NightWorkspace.in(root);
        try (WorkDatabase database = WorkFile.open(night.opened(), Duration.ZERO)) {
            new Session(database.connection())
                    .execute(
                            "INSERT INTO history.household (mapping, scope, source_key, phone, moved_out_on, from_load)"
                                    + " VALUES ('police-households', '', 'H1', '138', DATE '2020-01-01', 1)");
        }
    }

    @Test
    void aSchemaThatWouldLoseValuesIsToldWithItsLine() throws IOException {
        Path schema = root.resolve("mappings/schema.yaml");
        List<String> lines = Files.readAllLines(schema);
        int household = line(lines, "  household:");
        int phone = line(lines, "      phone:");
        lines.set(phone - 1, lines.get(phone - 1).replace("type: text", "type: date"));
        lines.removeIf(each -> each.startsWith("      moved_out_on:"));
        Files.write(schema, lines);

        assertThat(problems())
                .anyMatch(problem -> problem.startsWith("mappings/schema.yaml:" + household + ":3: error S101 field")
                        && problem.contains("household.moved_out_on"))
                .anyMatch(problem -> problem.startsWith("mappings/schema.yaml:" + phone + ":7: error S102 field")
                        && problem.contains("household.phone"));
    }

    @Test
    void aDecisionAboutARecordThatNobodyStatesIsTold() throws IOException {
        Files.writeString(
                root.resolve("mappings/decisions/household.csv"),
                "decision,entity,mapping_a,scope_a,key_a,mapping_b,scope_b,key_b,field,value,by,on,why\n"
                        + "value,household,police-households,,H1,,,,phone,139,Li,2026-01-01,asked\n"
                        + "value,household,police-households,,H2,,,,phone,139,Li,2026-01-01,asked\n");

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith(
                        "mappings/decisions/household.csv:3:1: warning C015 the household that is meant is not recorded:"
                                + " mapping police-households has none of this key;");
    }

    private static int line(List<String> lines, String begin) {
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith(begin)) {
                return at + 1;
            }
        }
        throw new AssertionError(begin);
    }

    /** Of what is recorded. */
    private List<String> problems() {
        Problems problems = new Problems();
        WorkspaceFiles.Found found = WorkspaceFiles.check(root, new Problems()).orElseThrow();
        OpenWorkspace open = found.open().orElseThrow();
        RecordedChecks.run(open, found.places(), problems);
        return problems.all().stream().map(Object::toString).toList();
    }
}
