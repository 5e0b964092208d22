package dev.weir.cli;

import dev.weir.inquiry.RecordedNames;
import dev.weir.problem.Suggestion;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses what a command's options name and nobody knows: an empty list would read as "nothing is wrong". */
final class KnownNames {

    private final CommandSpec spec;
    private final RecordedNames known;

    KnownNames(CommandSpec spec, RecordedNames known) {
        this.spec = spec;
        this.known = known;
    }

    /** @param name may be null */
    KnownNames mapping(String name) {
        return named("mapping", name, known.mappings());
    }

    /** @param name may be null */
    KnownNames department(String name) {
        return named("department", name, known.departments());
    }

    /** @param name may be null */
    KnownNames entity(String name) {
        return named("entity", name, known.entities());
    }

    /** @param load may be null */
    KnownNames load(Long load) {
        if (load != null && !known.loads().contains(load)) {
            String newest = known.loads().isEmpty()
                    ? "nothing was loaded yet"
                    : "the newest is " + new TreeSet<>(known.loads()).last();
            throw new ParameterException(
                    spec.commandLine(), "there is no load " + load + "; " + newest + ", see `weir history`");
        }
        return this;
    }

    private KnownNames named(String what, String name, Set<String> names) {
        if (name != null && !names.contains(name)) {
            throw new ParameterException(
                    spec.commandLine(), "there is no " + what + " \"" + name + "\"; " + Suggestion.of(name, names));
        }
        return this;
    }
}
