package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.report.ReportLanguage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class AskedLanguageTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Names and signs that are not translated: command lines, and lists of what may be written. */
    private static final Pattern EXAMPLE = Pattern.compile("\\s+weir .*");

    @ParameterizedTest
    @CsvSource({
        "'', '', '', EN",
        "'', zh, '', ZH",
        "--lang zh, en, en_GB.UTF-8, ZH",
        "status --lang=en, zh, zh_CN.UTF-8, EN",
        "'', en, zh_CN.UTF-8, EN",
        "'', '', zh_CN.UTF-8, ZH",
        "'', '', zh_TW, ZH",
        "'', klingon, zh_CN.UTF-8, ZH",
        "'', '', C.UTF-8, EN",
    })
    void theFirstThatSaysALanguageIsFollowed(String arguments, String variable, String locale, ReportLanguage spoken) {
        AskedLanguage asked = AskedLanguage.of(
                List.of(arguments.split(" ")), Map.of("WEIR_LANG", variable, "LANG", locale), Optional.empty());
        assertThat(asked.ofHelp()).isEqualTo(spoken);
    }

    @Test
    void theLocaleOfTheUserCountsAndNotThatOfTheLauncher() {
        AskedLanguage asked =
                AskedLanguage.of(List.of("--help"), Map.of("LC_ALL", "C.UTF-8"), Optional.of("zh_CN.UTF-8"));
        assertThat(asked.ofHelp()).isEqualTo(ReportLanguage.ZH);
    }

    @Test
    void everyTextOfTheHelpIsInChineseToo() {
        CommandLine weir = chinese();
        List<String> english = new ArrayList<>();
        commands(weir).forEach(command -> english.addAll(englishTexts(command.getCommandSpec())));
        assertThat(english).isEmpty();
    }

    @Test
    void noChineseTextIsLeftOfWhatTheCommandsNoLongerHave() {
        Set<String> keys = new TreeSet<>(AskedLanguage.chineseHelp().keySet());
        List<String> known = new ArrayList<>();
        commands(Weir.commandLine()).forEach(command -> known.addAll(keys(command.getCommandSpec())));
        keys.removeAll(known);
        assertThat(keys).isEmpty();
    }

    @Test
    void aWrongCommandLineIsAnsweredInChinese() {
        assertThat(answer("status", "--jsom"))
                .contains("没有选项 --jsom；是不是 --json")
                .contains("见：weir status --help");
        assertThat(answer("trace", "household")).contains("缺少 ID");
        assertThat(answer("history", "-n", "x")).contains("-n 的值“x”不对");
        assertThat(answer("rollback", "a", "b")).contains("多出的参数 b");
    }

    @Test
    void theHelpOfACommandIsReadable() {
        StringWriter out = new StringWriter();
        chinese().setOut(new PrintWriter(out)).execute("run", "--help");
        assertThat(out.toString())
                .contains(
                        "用法：weir run",
                        "夜间任务：取数、装载、归并、发布。",
                        "--lang=LANG",
                        "示例：供 cron 使用",
                        "weir run -w /srv/district --wait 10m")
                .doesNotContain("退出码");
    }

    private static String answer(String... arguments) {
        StringWriter err = new StringWriter();
        int code = chinese().setErr(new PrintWriter(err)).execute(arguments);
        assertThat(code).isEqualTo(ExitCode.USAGE.code());
        return err.toString();
    }

    private static CommandLine chinese() {
        CommandLine weir = Weir.commandLine();
        AskedLanguage.of(List.of("--lang", "zh"), Map.of(), Optional.empty()).translate(weir);
        return weir;
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(AskedLanguageTest::commands));
    }

    private static List<String> englishTexts(CommandSpec command) {
        List<String> texts = new ArrayList<>(List.of(command.usageMessage().description()));
        texts.add(command.usageMessage().synopsisHeading());
        texts.add(command.usageMessage().commandListHeading());
        texts.add(command.usageMessage().exitCodeListHeading());
        texts.add(command.usageMessage().footerHeading());
        texts.addAll(List.of(command.usageMessage().footer()));
        texts.addAll(command.usageMessage().exitCodeList().values());
        command.options().forEach(option -> texts.addAll(List.of(option.description())));
        command.positionalParameters().forEach(parameter -> texts.addAll(List.of(parameter.description())));
        return texts.stream()
                .filter(text -> !text.isBlank() && !HAN.matcher(text).find())
                .filter(text -> !EXAMPLE.matcher(text).matches())
                .map(text -> command.qualifiedName() + ": " + text)
                .toList();
    }

    /** All keys by which picocli asks for a text of this command. */
    private static List<String> keys(CommandSpec command) {
        List<String> keys = new ArrayList<>();
        for (String heading :
                List.of("synopsisHeading", "commandListHeading", "exitCodeListHeading", "footerHeading")) {
            keys.add("usage." + heading);
            keys.add(command.qualifiedName(".") + ".usage." + heading);
        }
        for (String text : List.of("usage.description", "usage.footer.0", "usage.footer.1")) {
            keys.add(command.qualifiedName(".") + "." + text);
        }
        for (int place = 0; place < command.usageMessage().exitCodeList().size(); place++) {
            keys.add(command.qualifiedName(".") + ".usage.exitCodeList." + place);
        }
        for (OptionSpec option : command.options()) {
            for (String name : option.names()) {
                keys.add(command.qualifiedName(".") + "." + name.replaceFirst("^-+", ""));
                keys.add(name.replaceFirst("^-+", ""));
            }
        }
        command.positionalParameters().forEach(parameter -> {
            String key = parameter.paramLabel() + "[" + parameter.index() + "]";
            keys.add(command.qualifiedName(".") + "." + key);
            keys.add(key);
        });
        return keys;
    }
}
