package dev.weir.cli;

import static dev.weir.cli.Called.weir;
import static dev.weir.cli.Called.weirIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands that run no route. */
class CommandsTest {

    @TempDir
    Path folder;

    static Stream<String> commands() {
        return Weir.commandLine().getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHelpsWithAnExample(String command) {
        Called help = weir(command, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Usage: weir " + command, "Example", "  weir " + command);
        assertThat(help.err()).isEmpty();
    }

    @Test
    void anUnknownCommandExitsWith2AndSuggests() {
        Called called = weir("rnu");
        assertThat(called.code()).isEqualTo(2);
        assertThat(called.err())
                .isEqualTo("weir: there is no command \"rnu\"; did you mean \"run\"?\nSee: weir --help\n");
        assertThat(called.out()).isEmpty();
        assertThat(weir("-w", folder.toString(), "statsu").err()).contains("did you mean \"status\"?");
    }

    @Test
    void optionsMayStandBeforeTheirCommand() {
        weir("init", folder.toString());
        String check = weirIn(folder, "check", "--json").out();
        assertThat(check).contains("\"exit_code\" : 0");
        for (String[] early : new String[][] {
            {"-w", folder.toString(), "check", "--json"},
            {"--json", "--workspace=" + folder, "check"},
            {"-w" + folder, "--json", "check"}
        }) {
            assertThat(weir(early)).as(String.join(" ", early)).isEqualTo(new Called(0, check, ""));
        }
        assertThat(weir("-f", "csv", "-w", folder.toString(), "schema", "place").out())
                .startsWith("entity,field,type");
        assertThat(weir("--help", "run").out()).startsWith("Usage: weir run");
        assertThat(weir("-w", "run", "status").err())
                .as("a folder named as a command")
                .contains("no workspace");
        Called none = weir("-w", folder.toString(), "init");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("\"init\" has no option -w", "See: weir init --help");
    }

    @Test
    void initMakesAWorkspaceInWhichNothingIsWrong() {
        Called init = weir("init", folder.resolve("区").toString());
        assertThat(init.code()).as(init.err()).isZero();
        assertThat(init.out()).contains("weir.yaml", "mappings/", "routes/", "weir sample ");
        assertThat(folder.resolve("区/inbox/civil-affairs")).isEmptyDirectory();
        Called check = weirIn(folder.resolve("区"), "check");
        assertThat(check.code()).as(check.out()).isZero();
        assertThat(check.out()).isEqualTo("Nothing is wrong.\n");
    }

    @Test
    void reloadingNothingIsAFailure() {
        weir("init", folder.toString());
        Called reload = weirIn(folder, "reload", "civil-affairs-subsidy");
        assertThat(reload.code()).isEqualTo(1);
        assertThat(reload.out()).contains("Nothing was loaded: no input of civil-affairs-subsidy is kept");
    }

    @Test
    void onlyRoutesOfDatabasesCanBePulledAnew() {
        weir("init", folder.toString());
        Called files = weirIn(folder, "run", "civil-affairs-subsidy", "--full");
        assertThat(files.code()).isEqualTo(2);
        assertThat(files.err())
                .contains("route civil-affairs-subsidy reads files", "`weir reload civil-affairs-subsidy`");
        assertThat(weirIn(folder, "run", "--full").err()).contains("--full needs the routes");
    }

    @Test
    void initLeavesWhatIsThere() throws IOException {
        weir("init", folder.toString());
        Path mapping = folder.resolve("mappings/police-residents.yaml");
        Files.writeString(mapping, Files.readString(mapping) + "# ours\n");
        Files.delete(folder.resolve("routes/README.md"));
        assertThat(weir("init", folder.toString()).out()).contains("routes/");
        assertThat(mapping).content().endsWith("# ours\n");
        assertThat(folder.resolve("routes/README.md")).exists();
        assertThat(weir("init", folder.toString()).out()).startsWith("Nothing to do");
    }

    @Test
    void checkFindsEverythingAndExitsWith2() throws IOException {
        weir("init", folder.toString());
        replace("mappings/police-residents.yaml", "department: police", "department: polize");
        replace("routes/police-households.camel.yaml", "to: weir:police-households", "to: weir:police-household");
        Called check = weirIn(folder, "check");
        assertThat(check.code()).isEqualTo(2);
        assertThat(check.lines())
                .anyMatch(line -> line.matches("mappings/police-residents.yaml:\\d+:\\d+: error M011 .*polize.*"))
                .anyMatch(line -> line.matches("routes/police-households.camel.yaml:\\d+:\\d+: error R\\d+ .*"))
                .endsWith("2 errors, 0 warnings");

        JsonNode document =
                new ObjectMapper().readTree(weirIn(folder, "check", "--json").out());
        assertThat(document.get("exit_code").asInt()).isEqualTo(2);
        assertThat(document.get("problems")).hasSize(2);
        assertThat(document.get("problems").get(0).get("code").asText()).isEqualTo("M011");

        Called run = weirIn(folder, "run");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("error M011");
    }

    @Test
    void checkOpensTheDatabasesWhenAsked() {
        weir("init", folder.toString());
        Called check = weirIn(folder, "check", "--connect");
        assertThat(check.code()).isEqualTo(2);
        assertThat(check.out()).contains("the database \"police\" cannot be opened");
    }

    @Test
    void aFolderWithoutAWorkspaceExitsWith2AndSaysWhatToDo() {
        for (String command : new String[] {"run", "check", "status", "history", "rejects", "sql"}) {
            Called called = command.equals("sql") ? weirIn(folder, command, "SELECT 1") : weirIn(folder, command);
            assertThat(called.code()).as(command).isEqualTo(2);
            assertThat(called.err() + called.out()).contains("there is no workspace here", "weir init");
        }
    }

    @Test
    void aWorkspaceInWhichNothingHasRunSaysSo() {
        weir("init", folder.toString());
        assertThat(weirIn(folder, "status").err()).contains("run `weir run` first");
        assertThat(weirIn(folder, "sql", "SELECT 1").err()).contains("nothing is published yet");
        assertThat(weirIn(folder, "rollback").err()).contains("no earlier published version");
    }

    @Test
    void explainPrintsTheStatementsInTheirPhases() {
        weir("init", folder.toString());
        Called explain = weirIn(folder, "explain", "civil-affairs-subsidy");
        assertThat(explain.code()).isZero();
        assertThat(explain.out())
                .startsWith("-- civil-affairs-subsidy: ")
                .containsSubsequence(
                        "1 convert", "CREATE OR REPLACE TEMP TABLE converted", "2 check", "3 compare", "4 record");
    }

    @Test
    void anUnknownMappingOrEntityExitsWith2AndSuggests() {
        weir("init", folder.toString());
        for (String command : new String[] {"explain", "reload"}) {
            Called called = weirIn(folder, command, "police-household");
            assertThat(called.code()).isEqualTo(2);
            assertThat(called.err())
                    .contains("did you mean \"police-households\"?", "See: weir " + command + " --help");
        }
        assertThat(weirIn(folder, "schema", "houshold").err()).contains("did you mean \"household\"?");
    }

    @Test
    void theDataDictionaryTellsTypesTitlesClassesAndAuthority() {
        weir("init", folder.toString());
        assertThat(weirIn(folder, "schema", "household", "-f", "csv").lines())
                .contains(
                        "entity,field,type,english,chinese,class,code_list,authority",
                        "household,place,→ place,Place,住所,personal,,\"police, civil-affairs, property\"",
                        "household,phone,text,Phone,联系电话,personal,,\"civil-affairs, police, at most 2 years old\"");
        assertThat(weirIn(folder, "schema", "-f", "markdown").out()).contains("| resident | born_on | date |");
    }

    @Test
    void wrongOptionsExitWith2() {
        assertThat(weir("run", "--wait", "soon").err()).contains("'soon' is no time; write 30s, 10m or 2h");
        assertThat(weir("sample", folder.toString()).err()).contains("is no workspace", "weir init");
        assertThat(weir("sample", folder.toString(), "--night", "2").err()).contains("there is no sample in");
        weir("init", folder.toString());
        assertThat(weir("sample", folder.toString(), "--households", "3").err()).contains("at least 60, not 3");
        assertThat(weir("sql", "-f", "xml", "SELECT 1").code()).isEqualTo(2);
        assertThat(weir("sql", "SELECT 1", "--file", "x.sql").err()).contains("not both");
        assertThat(weir("demo", "--dir", folder.toString()).err()).contains("holds no earlier demo");
    }

    private void replace(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }
}
