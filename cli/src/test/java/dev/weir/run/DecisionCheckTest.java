package dev.weir.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Problems;
import dev.weir.resolve.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A decided value goes through its field's type, its code list and the form that its mapping gives it. */
class DecisionCheckTest {

    @TempDir
    Path root;

    @BeforeEach
    void make() {
        NightWorkspace.in(root);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sex; banana; \"banana\" is no value of resident.sex; write one of male, female",
                "born_on; 1980-13-45; \"1980-13-45\" is no value of resident.born_on; write a date like 2026-03-31",
                "born_on; 1980-02-30; \"1980-02-30\" is no value of resident.born_on; write a date like 2026-03-31",
                "head_id_number; 123; the value is none of household.head_id_number, as mapping civil-affairs-subsidy reads it (F020); correct it",
                "head_id_number; 330203196001011230; the value is none of household.head_id_number, as mapping civil-affairs-subsidy reads it (F021); correct it"
            })
    void whatItsFieldDoesNotTakeIsAnErrorOfItsLine(String field, String value, String message, String hint)
            throws IOException {
        assertThat(problems(field, value))
                .containsExactly("mappings/decisions/x.csv:2:1: error C013 " + message + "; " + hint);
    }

    @Test
    void aCodeIsKnownByAllItsNames() throws IOException {
        assertThat(problems("sex", "女")).isEmpty();

        List<Decision> decisions = WorkspaceFiles.open(root).decisions();

        assertThat(decisions).extracting(Decision::value).containsExactly(Optional.of("female"));
    }

    private List<String> problems(String field, String value) throws IOException {
        Files.writeString(
                root.resolve("mappings/decisions/x.csv"),
                "decision,entity,mapping_a,scope_a,key_a,mapping_b,scope_b,key_b,field,value,by,on,why\n"
                        + (field.startsWith("head")
                                ? "value,household,civil-affairs-subsidy,月湖社区,H1,,,,"
                                : "value,resident,police-residents,,P1,,,,")
                        + field + "," + value + ",Li,2026-01-01,asked\n");
        Problems problems = new Problems();
        WorkspaceFiles.check(root, problems);
        return problems.all().stream().map(Object::toString).toList();
    }
}
