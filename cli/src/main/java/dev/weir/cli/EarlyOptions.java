package dev.weir.cli;

import dev.weir.problem.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Options of a command may stand before it: {@code weir -w DIR run} is {@code weir run -w DIR}. Also says which command may have been meant
 * where there is none of that name.
 */
final class EarlyOptions implements IParameterPreprocessor {

    @Override
    public boolean preprocess(
            Stack<String> arguments, CommandSpec weir, ArgSpec none, Map<String, Object> information) {
        List<String> given = new ArrayList<>();
        while (!arguments.isEmpty()) {
            given.add(arguments.pop());
        }
        List<String> arranged = arranged(weir, given);
        for (int index = arranged.size() - 1; index >= 0; index--) {
            arguments.push(arranged.get(index));
        }
        return false;
    }

    private static List<String> arranged(CommandSpec weir, List<String> given) {
        Map<String, CommandLine> commands = weir.subcommands();
        int place = afterOptions(given, with(commands.values(), weir));
        if (place == given.size() || given.get(place).startsWith("-")) {
            return given;
        }
        String name = given.get(place);
        CommandLine command = commands.get(name);
        if (command == null) {
            throw new ParameterException(
                    weir.commandLine(),
                    "there is no command \"" + name + "\"; " + Suggestion.of(name, commands.keySet()));
        }
        List<String> early = given.subList(0, place);
        int known = afterOptions(early, List.of(command.getCommandSpec()));
        if (known < place && afterOptions(early, List.of(weir)) < place) {
            throw new ParameterException(command, "\"" + name + "\" has no option " + early.get(known));
        }
        if (known < place) {
            return given;
        }
        List<String> arranged = new ArrayList<>(List.of(name));
        arranged.addAll(early);
        arranged.addAll(given.subList(place + 1, given.size()));
        return arranged;
    }

    private static List<CommandSpec> with(Collection<CommandLine> commands, CommandSpec weir) {
        return Stream.concat(Stream.of(weir), commands.stream().map(CommandLine::getCommandSpec))
                .toList();
    }

    /** The index behind the leading options of any of these commands, and behind their values. */
    private static int afterOptions(List<String> given, List<CommandSpec> commands) {
        int index = 0;
        while (index < given.size() && given.get(index).startsWith("-")) {
            String argument = given.get(index);
            Optional<OptionSpec> option = commands.stream()
                    .flatMap(command -> option(command, argument).stream())
                    .findFirst();
            if (option.isEmpty()) {
                return index;
            }
            boolean holdsItsValue = !List.of(option.get().names()).contains(argument);
            index += 1 + (holdsItsValue ? 0 : option.get().arity().min());
        }
        return Math.min(index, given.size());
    }

    /** {@code --format}, {@code --format=csv}, {@code -f} or {@code -fcsv}. */
    private static Optional<OptionSpec> option(CommandSpec command, String argument) {
        String name = argument.split("=", 2)[0];
        return command.options().stream()
                .filter(option -> List.of(option.names()).contains(name)
                        || option.arity().min() > 0
                                && !argument.startsWith("--")
                                && argument.length() > 2
                                && List.of(option.names()).contains(argument.substring(0, 2)))
                .findFirst();
    }
}
