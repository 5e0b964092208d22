package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import dev.weir.resolve.Decision.Kind;
import dev.weir.resolve.Decision.Side;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionParserTest {

    private static final String HEADER =
            "decision,entity,mapping_a,scope_a,key_a,mapping_b,scope_b,key_b,field,value,by,on,why\n";

    private final Problems problems = new Problems();

    @Test
    void readsWhatAPersonDecidedAboutTwoRecords() {
        List<Decision> decisions = parse(
                "different,resident,police,,P1,civil-affairs,east,H1|Wang,,,Ms Li,2026-09-30,\"two men, one number\"");
        assertThat(problems.all()).isEmpty();
        assertThat(decisions).singleElement().satisfies(decision -> {
            assertThat(decision.kind()).isEqualTo(Kind.DIFFERENT);
            assertThat(decision.entity()).isEqualTo("resident");
            assertThat(decision.a()).isEqualTo(new Side("police", "", "P1"));
            assertThat(decision.b()).contains(new Side("civil-affairs", "east", "H1|Wang"));
            assertThat(decision.field()).isEmpty();
            assertThat(decision.by()).isEqualTo("Ms Li");
            assertThat(decision.on()).isEqualTo(LocalDate.of(2026, 9, 30));
            assertThat(decision.why()).isEqualTo("two men, one number");
            assertThat(decision.position()).hasToString("decisions/x.csv:2:1");
        });
    }

    @Test
    void readsADecidedValue() {
        List<Decision> decisions = parse("value,membership,police,,m1,,,,from_on,2020-01-01,Ms Li,2026-09-30,deed");
        assertThat(problems.all()).isEmpty();
        assertThat(decisions).singleElement().satisfies(decision -> {
            assertThat(decision.b()).isEmpty();
            assertThat(decision.field()).contains("from_on");
            assertThat(decision.value()).contains("2020-01-01");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "equal,resident,police,,P1,police,,P2,,,Li,2026-09-30,w; C010 unknown decision \"equal\"",
                "same,residents,police,,P1,police,,P2,,,Li,2026-09-30,w; C011 unknown entity \"residents\"; did you mean \"resident\"?",
                "same,event,police,,P1,police,,P2,,,Li,2026-09-30,w; C011 records of event are not linked by rules",
                "same,membership,police,,P1,police,,P2,,,Li,2026-09-30,w; C011 records of membership are not linked by rules",
                "same,resident,police,,P1,,,,,,Li,2026-09-30,w; C012 a record is not named",
                "same,resident,,,P1,police,,P2,,,Li,2026-09-30,w; C012 a record is not named",
                "same,resident,police,,P1,police,,P1,,,Li,2026-09-30,w; C012 both records are the same",
                "value,resident,police,,P1,police,,P2,name,Wang,Li,2026-09-30,w; C012 a value is decided for one record",
                "value,resident,police,,P1,,,,names,Wang,Li,2026-09-30,w; C013 unknown field \"names\" of resident",
                "value,resident,police,,P1,,,,name,,Li,2026-09-30,w; C013 the value is empty",
                "same,resident,police,,P1,police,,P2,,,,2026-09-30,w; C014 \"by\" or \"why\" is empty",
                "same,resident,police,,P1,police,,P2,,,Li,2026-09-30,; C014 \"by\" or \"why\" is empty",
                "same,resident,police,,P1,police,,P2,,,Li,30.9.2026,w; C014 \"on\" is \"30.9.2026\"",
            })
    void tellsWhatIsWrongWithALine(String line, String expected) {
        assertThat(parse(line)).isEmpty();
        assertThat(problems.all())
                .singleElement()
                .extracting(Problem::toString)
                .asString()
                .startsWith("decisions/x.csv:2:1: error " + expected);
    }

    @Test
    void readsTheOtherLinesWhereOneIsWrong() {
        assertThat(parse("same,nothing,police,,P1,police,,P2,,,Li,2026-09-30,w\n"
                        + "same,resident,police,,P1,police,,P2,,,Li,2026-09-30,w"))
                .hasSize(1);
        assertThat(problems.hasErrors()).isTrue();
    }

    private List<Decision> parse(String lines) {
        return DecisionParser.parse(HEADER + lines, "decisions/x.csv", DistrictSchema.schema(), problems);
    }
}
