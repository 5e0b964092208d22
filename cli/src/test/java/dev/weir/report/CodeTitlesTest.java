package dev.weir.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.FaultCode;
import dev.weir.schema.Title;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CodeTitlesTest {

    private static final CodeTitles TITLES =
            CodeTitles.of(ShippedSchema.read(), Map.of("water-meters", new Title("Water meters", "水表档案")));

    @ParameterizedTest
    @CsvSource({
        "asset_status, in_service, In service, 在用",
        "request_kind, 噪声扰民, Noise, 噪声扰民",
        "asset_status, 完好, In service, 在用",
        "department, police, Police, 公安",
        "entity, household, Household, 户",
        "field, household.phone, Household: Phone, 户：联系电话",
        "mapping, water-meters, Water meters, 水表档案",
        "fault, F010, The column must be a whole number, 该栏应为整数",
        "fault, F003, Several rows have the same column but say different things, 多行的该栏同为“…”，但内容不一致",
        "fault, F006, The column could not be worked out from this row, 根据本行内容无法得出该栏",
        "asset_status, other, other, other",
        "'', in_service, in_service, in_service"
    })
    void aStoredValueStandsUnderItsTitle(String list, String value, String english, String chinese) {
        assertThat(TITLES.of(list, value, ReportLanguage.EN)).isEqualTo(english);
        assertThat(TITLES.of(list, value, ReportLanguage.ZH)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @EnumSource(FaultCode.class)
    void noPlaceIsLeftOpenInTheSentenceOfAFault(FaultCode fault) {
        for (ReportLanguage language : ReportLanguage.values()) {
            assertThat(TITLES.of("fault", fault.code(), language)).isNotEmpty().doesNotContain("{", "}");
        }
    }

    @Test
    void theListsAreThoseOfTheWorkspaceAndWeirsOwn() {
        assertThat(TITLES.names()).contains("request_kind", "department", "entity", "field", "fault", "mapping");
    }
}
