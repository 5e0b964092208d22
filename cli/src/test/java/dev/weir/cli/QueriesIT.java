package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.docs.Document;
import dev.weir.docs.Documents;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every query that a page shows finds something in the sample district. */
class QueriesIT {

    @TempDir
    static Path workspace;

    @BeforeAll
    static void makeTheSampleDistrict() {
        weir("init", workspace.toString());
        weir("sample", workspace.toString(), "--households", "60", "--events", "600");
        assertThat(weir("run", "-w", workspace.toString()).code()).isEqualTo(ExitCode.REJECTS.code());
    }

    @TestFactory
    Stream<DynamicTest> everyQueryFindsSomething() {
        return Documents.all().stream().flatMap(QueriesIT::queries);
    }

    @Test
    void bothWaysToCountThePopulationAreThere() {
        assertThat(Document.named("docs/analysts.md").blocks("sql")).hasSizeGreaterThan(5);
    }

    private static Stream<DynamicTest> queries(Document page) {
        List<String> queries = page.blocks("sql");
        return queries.stream().map(query -> {
            String name = page.name() + ": " + query.lines().findFirst().orElse("");
            return DynamicTest.dynamicTest(name, () -> {
                Ended ended = weir("sql", "-w", workspace.toString(), "-f", "csv", query);
                assertThat(ended.code()).as(ended.printed()).isZero();
                assertThat(ended.printed().lines()).as(query).hasSizeGreaterThan(1);
            });
        });
    }

    private record Ended(int code, String printed) {}

    private static Ended weir(String... arguments) {
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed);
        int code = Weir.commandLine().setOut(writer).setErr(writer).execute(arguments);
        return new Ended(code, printed.toString());
    }
}
