package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night of the sample district, and what people look at in the morning, for those who read Chinese. */
class NightInChineseIT {

    private static final List<String> MORNING = List.of(
            "status",
            "history -n 90",
            "history --runs",
            "rejects",
            "rejects --warnings",
            "rejects --skipped",
            "review",
            "review --each",
            "unresolved",
            "check",
            "run --dry-run -v",
            "feed",
            "feed --check",
            "feed --audit",
            "rollback --list",
            "undo 1");

    /** Lines that devices of the sample wrote into their logs. */
    private static final Pattern DATA = Pattern.compile("-- link down.*|\\*\\*\\* controller .*");

    @TempDir
    Path folder;

    @Test
    void noEnglishSentenceIsLeftInTheNightAndInWhatIsLookedAtInTheMorning() throws IOException {
        String workspace = folder.toString();
        List<String> lines = new ArrayList<>(said("init", workspace));
        lines.addAll(said("sample", workspace, "--households", "60", "--events", "600"));
        Path subsidies = Files.createDirectories(folder.resolve("inbox/civil-affairs/月湖社区"));
        Files.writeString(subsidies.resolve("低保台账-2026-09.csv"), "甲,乙\n1,2\n");
        Files.writeString(subsidies.resolve("会议纪要.docx"), "none of Weir's");
        lines.addAll(said("run", "-v", "-w", workspace));
        for (String command : MORNING) {
            lines.addAll(said((command + " -w " + workspace).split(" ")));
        }
        assertThat(lines).anyMatch(line -> line.startsWith("第 1 次运行："));
        assertThat(lines)
                .filteredOn(line -> EnglishLeft.in(DATA.matcher(line).replaceAll("")))
                .isEmpty();
    }

    private static List<String> said(String... arguments) {
        Called called = Called.inChinese(arguments);
        return (called.out() + called.err()).lines().toList();
    }
}
