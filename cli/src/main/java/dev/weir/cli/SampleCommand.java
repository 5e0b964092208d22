package dev.weir.cli;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.sample.SampleDistrict;
import dev.weir.sample.district.SampleOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir sample}. */
@Command(
        name = "sample",
        description = "Fill a workspace's inbox and legacy database with the sample district.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  weir sample my-district --households 60 --events 600",
            "  weir sample my-district --night 2    what has changed a month later, after the first `weir run`"
        })
final class SampleCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The workspace, as `weir init` makes it.")
    private Path folder;

    @ArgGroup
    private What what;

    /** A new district, or a later night of the one that is there. */
    private static final class What {
        @ArgGroup(exclusive = false)
        private SampleSize size;

        @Option(
                names = "--night",
                paramLabel = "N",
                description = "Apply what night 2 or 3 finds changed to the sample that is there.")
        private int night;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (what != null && what.night != 0) {
            night(what.night);
            out.println("Night " + what.night + " has come: new ledgers and logs are in " + folder
                    + "/inbox, and the police's database has changed.");
        } else {
            SampleSize size = what == null ? new SampleSize() : what.size;
            generate(size.options(spec.commandLine()));
            out.println("Filled " + folder + " with the sample district of " + DisplayText.count(size.households())
                    + " households.");
            out.println("What must come of it stands in " + folder + "/truth.");
        }
        out.println("Next: " + Proposal.command("run", folder));
        return ExitCode.DONE.code();
    }

    private void generate(SampleOptions options) {
        if (!Files.exists(folder.resolve("weir.yaml"))) {
            throw new ParameterException(
                    spec.commandLine(),
                    folder + " is no workspace; make it one first: "
                            + Proposal.command("init " + Proposal.quoted(folder.toString())));
        }
        generate(folder, options);
    }

    /** @throws WeirException when the folder cannot be written */
    static void generate(Path folder, SampleOptions options) {
        try {
            SampleDistrict.generate(folder, options);
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.CONFIGURE,
                    folder.toString(),
                    "the sample cannot be written: " + failure.getMessage(),
                    failure);
        }
    }

    private void night(int night) {
        if (!Files.exists(folder.resolve("truth/options.properties"))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no sample in " + folder + "; make it first: "
                            + Proposal.command("sample " + Proposal.quoted(folder.toString())));
        }
        if (night < 2 || night > SampleOptions.MOST_NIGHTS) {
            throw new ParameterException(
                    spec.commandLine(), "--night: 2 to " + SampleOptions.MOST_NIGHTS + ", not " + night);
        }
        try {
            SampleDistrict.night(folder, night);
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.CONFIGURE,
                    folder.toString(),
                    "the sample cannot be changed: " + failure.getMessage(),
                    failure);
        }
    }
}
