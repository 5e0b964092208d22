package dev.weir.cli;

import dev.weir.compile.CompiledMapping;
import dev.weir.compile.Statement;
import dev.weir.mapping.Mapping;
import dev.weir.problem.ConfigurationException;
import dev.weir.problem.Problems;
import dev.weir.problem.Suggestion;
import dev.weir.run.OpenWorkspace;
import dev.weir.run.WorkspaceFiles;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir explain}. */
@Command(
        name = "explain",
        description = "Print the SQL that a mapping compiles to.",
        footerHeading = "%nExample:%n",
        footer = "  weir explain civil-affairs-subsidy | less")
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Parameters(paramLabel = "MAPPING", description = "Its name: that of its file in mappings/.")
    private String name;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        CompiledMapping compiled = compiled();
        Mapping mapping = compiled.mapping();
        out.println("-- " + mapping.name() + ": " + mapping.title().en() + " ("
                + mapping.title().zh() + ")");
        out.println("-- department " + mapping.department() + ", load "
                + mapping.load().name().toLowerCase(Locale.ROOT) + ", makes records of "
                + String.join(", ", compiled.entities()));
        out.println("-- The raw rows stand in the table stage: sheet, row_no, extra, "
                + String.join(", ", compiled.stageColumns()));
        phase(out, "1 convert: each column once, and the records that the rows make", compiled.convert());
        phase(out, "2 check: what is wrong with which row", compiled.check());
        phase(out, "3 compare: what is new, changed or gone", compiled.compare());
        phase(out, "4 record: the new versions, and the rejects", compiled.record());
        out.flush();
        return ExitCode.DONE.code();
    }

    private CompiledMapping compiled() {
        Set<String> names = workspace.mappingNames();
        Problems problems = new Problems();
        Optional<OpenWorkspace> open = WorkspaceFiles.read(workspace.folder(), problems);
        Optional<CompiledMapping> compiled = open.map(found -> found.mappings().get(name));
        if (compiled.isPresent()) {
            return compiled.get();
        }
        if (open.isPresent() && !names.contains(name)) {
            throw new ParameterException(
                    spec.commandLine(), "there is no mapping \"" + name + "\"; " + Suggestion.of(name, names));
        }
        throw new ConfigurationException(problems.all());
    }

    private static void phase(PrintWriter out, String heading, List<Statement> statements) {
        out.println();
        out.println("-- ──── " + heading + " ────");
        statements.forEach(statement -> {
            out.println();
            out.print(statement.text());
        });
    }
}
