package dev.weir.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FaultCodeTest {

    @Test
    void everyCodeIsUniqueAndHasASentenceInBothLanguages() {
        assertThat(Arrays.stream(FaultCode.values()).map(FaultCode::code)).doesNotHaveDuplicates();
        assertThat(FaultCode.values()).allSatisfy(fault -> {
            assertThat(fault.code()).matches("[FR][0-9]{3}");
            assertThat(fault.severity()).isIn("error", "warning", "repair");
            assertThat(fault.sentence("en")).matches("[\\x20-\\x7E浙\uFFFD]+");
            assertThat(fault.sentence("zh")).containsPattern("[\\x{4E00}-\\x{9FFF}]");
            assertThat(MessageCode.find(FaultCode.class, fault.code())).contains(fault);
        });
    }

    @Test
    void aMessageNamesTheColumnAndShowsTheValue() {
        assertThat(FaultCode.NOT_DATE.message("en", "享受起始时间", "24/3/5"))
                .isEqualTo("享受起始时间 must be a date such as 2024-03-05; found \"24/3/5\"");
        assertThat(FaultCode.NOT_DATE.message("zh", "享受起始时间", "24/3/5"))
                .isEqualTo("享受起始时间应为日期，如 2024-03-05，现为“24/3/5”");
    }

    @Test
    void aLongValueIsCutBetweenCharacters() {
        assertThat(FaultCode.NOT_DATE.message("en", "x", "😀".repeat(50)))
                .endsWith("found \"" + "😀".repeat(40) + "…\"");
        assertThat(FaultCode.REQUIRED_MISSING.message("en", "x", null)).isEqualTo("x is required and is empty");
    }

    @Test
    void everyReasonToHoldAnInputHasASentenceInBothLanguages() {
        assertThat(Arrays.stream(HeldCode.values()).map(HeldCode::code)).doesNotHaveDuplicates();
        assertThat(HeldCode.values()).allSatisfy(held -> {
            assertThat(MessageCode.find(HeldCode.class, held.code())).contains(held);
            assertThat(held.sentence("zh")).isNotEqualTo(held.sentence("en"));
        });
        assertThat(MessageCode.find(HeldCode.class, "H999")).isEmpty();
        assertThat(MessageCode.find(FaultCode.class, "F999")).isEmpty();
    }
}
