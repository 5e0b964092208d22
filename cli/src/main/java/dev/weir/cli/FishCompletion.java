package dev.weir.cli;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Completions for the fish shell, one {@code complete} line for each command, option and word that may follow. Picocli writes those of bash
 * and zsh only.
 */
final class FishCompletion {

    private final StringBuilder lines = new StringBuilder();
    private final String program;

    private FishCompletion(String program) {
        this.program = program;
    }

    /** @param weir the program; its texts are used in the language that they have */
    static String of(CommandSpec weir) {
        FishCompletion completion = new FishCompletion(weir.name());
        completion.lines.append("# Completions of ").append(weir.name()).append(" for fish.\n");
        weir.options().forEach(option -> completion.option("", option));
        for (Map.Entry<String, CommandLine> command : weir.subcommands().entrySet()) {
            completion.command(command.getKey(), command.getValue().getCommandSpec());
        }
        return completion.lines.toString();
    }

    private void command(String name, CommandSpec command) {
        line(" -n __fish_use_subcommand -f -a " + name
                + described(command.usageMessage().description()));
        String condition = " -n '__fish_seen_subcommand_from " + name + "'";
        command.options().forEach(option -> option(condition, option));
        command.positionalParameters().forEach(parameter -> words(condition, parameter));
    }

    private void option(String condition, OptionSpec option) {
        StringBuilder line = new StringBuilder(condition);
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            line.append(option.completionCandidates() == null ? " -r" : " -x -a '" + candidates(option) + "'");
        }
        line(line + described(option.description()));
    }

    private void words(String condition, PositionalParamSpec parameter) {
        if (parameter.completionCandidates() != null) {
            line(condition + " -f -a '" + candidates(parameter) + "'");
        }
    }

    private static String candidates(ArgSpec argument) {
        return StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                .collect(Collectors.joining(" "));
    }

    /** The first sentence that tells what it is; fish shows it beside the word. */
    private static String described(String[] description) {
        if (description.length == 0) {
            return "";
        }
        String first = description[0].replaceAll("\\$\\{[^}]*\\}\\.?", "").split("(?<=[.。])\\s*", 2)[0];
        return " -d '" + first.replace("%%", "%").replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private void line(String rest) {
        lines.append("complete -c ").append(program).append(rest).append('\n');
    }
}
