package dev.weir.cli;

import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The manual page weir(1): the help of the program and of each command, in the roff of the manual (man-pages(7)). */
final class ManualPage {

    private final StringBuilder page = new StringBuilder();

    private ManualPage() {}

    /** @param weir the program; its texts are used in the language that they have */
    static String of(CommandLine weir) {
        ManualPage manual = new ManualPage();
        String name = weir.getCommandName();
        String does = String.join(" ", weir.getCommandSpec().usageMessage().description());
        manual.line(".TH " + name.toUpperCase(Locale.ROOT) + " 1 \"\" \"" + name + "\"");
        manual.section("NAME", name + " \\- " + escaped(does));
        manual.helps("SYNOPSIS", weir);
        for (Map.Entry<String, CommandLine> command : weir.getSubcommands().entrySet()) {
            manual.helps(name + " " + command.getKey(), command.getValue());
        }
        return manual.page.toString();
    }

    private void section(String heading, String text) {
        line(".SH \"" + heading + "\"");
        line(text);
    }

    /** The help as it is printed: its columns are the clearest form of it. */
    private void helps(String heading, CommandLine command) {
        line(".SH \"" + heading + "\"");
        line(".nf");
        command.getUsageMessage(Ansi.OFF).lines().forEach(line -> line(escaped(line)));
        line(".fi");
    }

    private static String escaped(String line) {
        String text = line.replace("\\", "\\e").replace("-", "\\-");
        return text.startsWith(".") || text.startsWith("'") ? "\\&" + text : text;
    }

    private void line(String line) {
        page.append(line).append('\n');
    }
}
