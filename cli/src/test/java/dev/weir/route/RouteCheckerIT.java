package dev.weir.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import dev.weir.workspace.Config.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteCheckerIT {

    private static final String ONCE = """
            - route:
                id: water
                from:
                  uri: weir:once
                  steps:
                    - setBody: {constant: "select 1"}
                    - to: jdbc:meters?outputType=StreamList
                    - to: weir:water
            """;

    private static final String FILES = """
            - route:
                id: ledgers
                from:
                  uri: file:{{weir.inbox}}/water
                  parameters: {recursive: true, include: "RAW(.+水表.+)"}
                  steps:
                    - to: weir:water
            """;

    @TempDir
    Path folder;

    @Test
    void findsNothingWrongWithTheTwoShapesAndMakesNoFolder() {
        assertThat(check(ONCE + FILES)).isEmpty();
        assertThat(Files.exists(folder.resolve("inbox"))).isFalse();
    }

    @Test
    void acceptsWhatStandsBesideRoutes() {
        String retries = """
                - onException:
                    exception: [java.sql.SQLException]
                    redeliveryPolicy: {maximumRedeliveries: 2, redeliveryDelay: 10}
                """;
        String called = """
                - route:
                    id: shared
                    from: {uri: "direct:shared", steps: [{to: "weir:water"}]}
                """;

        assertThat(check(retries + ONCE + called)).isEmpty();
    }

    @Test
    void saysOnceWhatIsWrongWithWhatAllRoutesOfAFileShare() {
        String retries = "- onException:\n    exceptions: [java.sql.SQLException]\n";

        assertThat(check(retries + ONCE + FILES)).singleElement().satisfies(found -> assertThat(found)
                .startsWith("routes/r.camel.yaml:2:5: error R011 "));
    }

    @Test
    void theRoutesOfTheReadmeAreSound() throws IOException {
        String readme = Files.readString(Path.of("routes", "README.md"));
        List<String> blocks = Pattern.compile("```yaml\\R(- (?:route|onException):.*?)```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .map(block -> block.group(1))
                .sorted()
                .toList();
        RouteWorkspace workspace = RouteWorkspace.in(
                        folder, new Database("police", "jdbc:sqlite:police.sqlite", "", ""))
                .routes("readme.camel.yaml", String.join("", blocks));
        Problems problems = new Problems();

        RouteChecker.check(workspace.workspace(), Set.of("civil-affairs-subsidy", "police-households"), problems);

        assertThat(blocks).hasSize(3);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aPropertyOfTheEnvironmentMayHaveADefault() {
        assertThat(check(ONCE.replace("select 1", "select {{env:NO_SUCH:1}}"))).isEmpty();
    }

    /** One change of a good file; the problem that it makes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "steps:      | stepz:           | 5:7: error R011 Camel knows no key or step \"stepz\" here",
                "from:       | frm:             | 3:5: error R011 Camel knows no key or step \"frm\" here",
                "setBody:    | setBdy:          | 6:11: error R011 Camel knows no key or step \"setBdy\" here",
                "{constant   | {constnt         | 6:21: error R011 Camel knows no key or step \"constnt\" here",
                "id: water   | autoStartup: true| 1:3: error R012 the route has no id",
                "jdbc:meters | sftp:host/x      | 7:15: error R014 there is no component \"sftp:\"",
                "weir:once   | nothing          | 4:12: error R014 the URI \"nothing\" names no component",
                "StreamList  | Stream           | 7:15: error R015 \"Stream\" is no value for the option \"outputType\"",
                "outputType  | output           | 7:15: error R015 jdbc: has no option \"output\"",
                "weir:once   | weir:twice       | 4:12: error R015 \"weir:twice\" cannot stand here",
                "to: weir:water | to: weir:once | 8:15: error R015 \"weir:once\" cannot stand here",
                "select 1    | {{env:NO_SUCH}}  | 6:31: error R016 {{env:NO_SUCH}} has no value",
                "StreamList  | Stream+List      | 7:15: error R017 the option \"outputType\" holds + % or &",
                "weir:water  | weir:watr        | 8:15: error R018 there is no mapping \"watr\"; there are water",
                "jdbc:meters | jdbc:metres      | 7:15: error R019 weir.yaml has no database \"metres\"; it has meters",
                "to: weir:water | log: done     | 4:12: error R020 the route leads to no weir:<mapping>",
                "to: weir:water | to: weir:water?x=1 | 8:15: error R015 weir: has no option \"x\"; it has none",
                "select 1    | select 1 where a > :?watermark | 6:31: warning R028 the query leaves out rows",
                "weir:once   | timer:often      | 4:12: error R023 the route's source cannot be polled once in a run",
                "constant: \"select 1\" | simple: \"${body\" | 2:9: error R026 Camel refuses the route: expected symbol"
            })
    void saysWhatIsWrongAndWhere(String good, String bad, String problem) {
        assertThat(check(ONCE.replace(good, bad)))
                .anySatisfy(found -> assertThat(found).startsWith("routes/r.camel.yaml:" + problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "recursive: true  | recursiv: true   | 5:20: error R015 file: has no option \"recursiv\"",
                "recursive: true  | recursive: maybe | 5:20: error R015 \"maybe\" is no value for the option \"recursive\"",
                "RAW(.+水表.+)     | .+水表.+         | 5:37: error R017 the option \"include\" holds + % or &, which Camel would"
                        + " change without a word; write RAW(.+水表.+)",
                "recursive: true  | delete: true     | 5:20: error R021 the option \"delete\" is Weir's own",
                "recursive: true  | noop: true       | 5:20: error R021 the option \"noop\" is Weir's own",
                "{{weir.inbox}}   | {{weir.inbx}}    | 4:12: error R016 {{weir.inbx}} has no value",
                "{{weir.inbox}}   | {{weir.workspace}}/share | 4:12: warning R022 the route reads share/water, which is not"
            })
    void saysWhatIsWrongWithAFileRoute(String good, String bad, String problem) {
        assertThat(check(FILES.replace(good, bad))).singleElement().satisfies(found -> assertThat(found)
                .startsWith("routes/r.camel.yaml:" + problem));
    }

    @Test
    void collectsTheProblemsOfAllFilesAndRoutes() {
        RouteWorkspace workspace = workspace()
                .routes("a.camel.yaml", ONCE.replace("steps:", "stepz:") + FILES.replace("recursive", "recursiv"))
                .routes("b.camel.yaml", "- route:\n   id: x\n  from: [\n")
                .routes("c.camel.yaml", FILES)
                .routes("d.camel.yaml", "route: {}\n");

        assertThat(check(workspace))
                .satisfiesExactly(
                        found -> assertThat(found).startsWith("routes/a.camel.yaml:5:7: error R011 "),
                        found -> assertThat(found).startsWith("routes/a.camel.yaml:13:20: error R015 "),
                        found -> assertThat(found)
                                .isEqualTo(
                                        "routes/b.camel.yaml:4:1: error R010 the file is no YAML: a value is missing, or"
                                                + " a bracket is not closed; write or close it"),
                        found -> assertThat(found)
                                .startsWith(
                                        "routes/c.camel.yaml:2:9: error R013 the id \"ledgers\" is taken by routes/a.camel.yaml:10:9"),
                        found -> assertThat(found)
                                .startsWith("routes/d.camel.yaml:1:1: error R010 the file is not a list"));
    }

    @Test
    void saysWhichDatabaseCannotBeReached() {
        Problems problems = new Problems();

        RouteChecker.connect(workspace().routes("r.camel.yaml", ONCE).workspace(), Map.of(), problems);

        assertThat(problems.all()).singleElement().satisfies(problem -> assertThat(problem.toString())
                .startsWith("routes/r.camel.yaml:7:15: error R024 the database \"meters\" cannot be opened: "));
    }

    @Test
    void aDatabaseSaysBeforeTheNightWhichQueryItRefuses() throws Exception {
        RouteWorkspace workspace = workspace();
        try (java.sql.Connection meters = java.sql.DriverManager.getConnection(
                        "jdbc:sqlite:" + workspace.workspace().root().resolve("meters.sqlite"));
                java.sql.Statement statement = meters.createStatement()) {
            statement.execute("create table meter (meter_no text, updated_at text)");
        }
        Problems problems = new Problems();
        RouteChecker.connect(
                workspace
                        .routes(
                                "a.camel.yaml",
                                query("good", "select meter_no from meter where updated_at >= :?watermark"))
                        .routes(
                                "b.camel.yaml",
                                query("bad", "select meter_nr from meter where updated_at >= :?watermark"))
                        .workspace(),
                Map.of(),
                problems);

        assertThat(problems.all()).singleElement().satisfies(problem -> assertThat(problem.toString())
                .startsWith("routes/b.camel.yaml:")
                .contains("error R029 the database refuses the query", "meter_nr"));
    }

    @Test
    void aMarkThatCannotBeLeftOutOfItsQueryIsTold() {
        assertThat(check(query(
                        "good",
                        "select no from meter where a = 1 and coalesce(u, c) >= cast(:?watermark as timestamp)")))
                .isEmpty();
        assertThat(check(query("bad", "select no from meter where not (u < :?watermark)")))
                .singleElement()
                .asString()
                .contains("warning R033 the query does not compare its mark as column >= :?watermark");
    }

    private static String query(String id, String sql) {
        return """
                - route:
                    id: %s
                    from:
                      uri: weir:once
                      steps:
                        - setBody: {constant: "%s"}
                        - to: jdbc:meters?useHeadersAsParameters=true
                        - to: weir:water
                """.formatted(id, sql);
    }

    private List<String> check(String yaml) {
        return check(workspace().routes("r.camel.yaml", yaml));
    }

    private static List<String> check(RouteWorkspace workspace) {
        Problems problems = new Problems();
        RouteChecker.check(workspace.workspace(), Set.of("water"), problems);
        return problems.all().stream().map(Problem::toString).toList();
    }

    private RouteWorkspace workspace() {
        return RouteWorkspace.in(folder, new Database("meters", "jdbc:sqlite:meters.sqlite", "", ""));
    }
}
