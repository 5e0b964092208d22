package dev.weir.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemReportTest {

    private final Problems problems = new Problems();
    private final FileProblems lists = new FileProblems(problems, 'C');
    private final FileProblems mappings = new FileProblems(problems, 'M');

    @Test
    void showsAHundredAndCountsTheRest() {
        for (int line = 1; line <= 600_000; line++) {
            lists.error(new Position("codes/a.csv", line, 1), ProblemCode.LIST_ROW, "the line has 1 values, not 4", "");
        }

        ProblemReport report = ProblemReport.of(problems.all());

        assertThat(report.errors()).isEqualTo(600_000);
        assertThat(report.lines())
                .hasSize(101)
                .startsWith("codes/a.csv:1:1: error C002 the line has 1 values, not 4")
                .endsWith("… and 599,900 more; mend these first");
        assertThat(new ConfigurationException(problems.all()).getMessage()).hasLineCount(101);
    }

    @Test
    void showsErrorsBeforeWarningsWhereNotAllFit() {
        for (int line = 1; line <= 100; line++) {
            mappings.warning(
                    new Position("mappings/a.yaml", line, 1), ProblemCode.DELETIONS_UNSAID, "it does not say", "");
        }
        mappings.error(new Position("mappings/b.yaml", 1, 1), ProblemCode.UNKNOWN_KEY, "unknown key", "");

        ProblemReport report = ProblemReport.of(problems.all());

        assertThat(report.lines())
                .startsWith("mappings/b.yaml:1:1: error M003 unknown key")
                .hasSize(101);
        assertThat(report.leftOut()).isEqualTo(1);
    }

    @Test
    void showsFewProblemsInTheirOrder() {
        mappings.error(new Position("mappings/b.yaml", 1, 1), ProblemCode.UNKNOWN_KEY, "unknown key", "");
        mappings.warning(new Position("mappings/a.yaml", 2, 1), ProblemCode.DELETIONS_UNSAID, "it does not say", "");

        assertThat(ProblemReport.of(problems.all()).shown()).isEqualTo(problems.all());
        assertThat(ProblemReport.of(problems.all()).lines()).hasSize(2);
    }
}
