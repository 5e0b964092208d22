package dev.weir.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import dev.weir.schema.PrivacyClass;
import dev.weir.workspace.Config.Database;
import dev.weir.workspace.Config.Limits;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigParserTest {

    private static final String LEAST = """
            version: 1
            district: {en: Sample District, zh: 示例区}
            departments: {police: {en: Police, zh: 公安}}
            """;

    private final Problems problems = new Problems();

    @Test
    void fillsInWhatIsLeftOut() {
        Config config = ConfigParser.parse(LEAST, "weir.yaml", Map.<String, String>of()::get, problems)
                .orElseThrow();

        assertThat(config.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(config.language()).isEqualTo("zh");
        assertThat(config.inbox()).isEqualTo("inbox");
        assertThat(config.memory()).isEqualTo("2GB");
        assertThat(config.publishClasses())
                .containsExactly(PrivacyClass.OPEN, PrivacyClass.INTERNAL, PrivacyClass.PERSONAL);
        assertThat(config.publishKeep()).isEqualTo(7);
        assertThat(config.limits()).isEqualTo(new Limits(Duration.ofHours(2), 20_000_000_000L));
        assertThat(config.departments().get("police").zh()).isEqualTo("公安");
    }

    @Test
    void putsEnvironmentVariablesIntoDatabases() {
        String text = LEAST + "databases: {p: {url: \"jdbc:x://${env:HOST}/\", user: me, password: \"${env:P}\"}}\n";

        Config config = ConfigParser.parse(text, "weir.yaml", Map.of("HOST", "h$1", "P", "s")::get, problems)
                .orElseThrow();

        assertThat(config.databases().get("p")).isEqualTo(new Database("p", "jdbc:x://h$1/", "me", "s"));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void readsTheTimeoutsOfADatabase() {
        String text = LEAST + "databases: {p: {url: \"jdbc:x\", login_timeout: 3s, statement_timeout: 2h}}\n";

        Config config =
                ConfigParser.parse(text, "weir.yaml", name -> null, problems).orElseThrow();

        assertThat(config.databases().get("p"))
                .isEqualTo(new Database("p", "jdbc:x", "", "", Duration.ofSeconds(3), Duration.ofHours(2)));
    }

    @Test
    void readsEverySetting() {
        String text = LEAST + """
                zone: UTC
                language: en
                paths: {inbox: /share/in, data: /srv/data}
                duckdb: {memory: 512MB, threads: 4}
                limits: {time: 10m, size: 512KB}
                publish: {classes: [sensitive, open], keep: 2}
                """;

        Config config =
                ConfigParser.parse(text, "weir.yaml", name -> null, problems).orElseThrow();

        assertThat(config.inbox()).isEqualTo("/share/in");
        assertThat(config.threads()).isEqualTo(4);
        assertThat(config.limits()).isEqualTo(new Limits(Duration.ofMinutes(10), 512_000));
        assertThat(config.publishClasses()).containsExactly(PrivacyClass.OPEN, PrivacyClass.SENSITIVE);
        assertThat(config.zone()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void findsEveryProblem() {
        String text = LEAST + """
                zone: Asia/Ningbo
                databases: {p: {url: "jdbc:${env:NOWHERE}", password: secret}}
                paths: {inbox: in, returned: in/}
                duckdb: {memory: lots}
                """;

        assertThat(ConfigParser.parse(text, "weir.yaml", name -> null, problems))
                .isEmpty();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "weir.yaml:4:7: error W010 unknown time zone \"Asia/Ningbo\"; such as Asia/Shanghai",
                        "weir.yaml:5:22: error W011 the environment variable NOWHERE is not set; set it before weir"
                                + " starts",
                        "weir.yaml:5:55: warning W012 the password stands readable in the file; write \"${env:NAME}\""
                                + " and set the variable NAME",
                        "weir.yaml:6:30: error W013 \"returned\" and \"inbox\" are the same folder; give each its own",
                        "weir.yaml:7:18: error W006 \"memory\" is the text \"lots\"; it must be a size such"
                                + " as 512MB or 2GB");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(ConfigParser.parse("", "weir.yaml", name -> null, problems)).isEmpty();
    }
}
