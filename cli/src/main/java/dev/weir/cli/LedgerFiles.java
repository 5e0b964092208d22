package dev.weir.cli;

import dev.weir.convert.InputFiles;
import dev.weir.convert.LedgerConversion;
import dev.weir.read.InputFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Ledgers as clean, typed rows. */
final class LedgerFiles implements ConvertedFile {

    private final LedgerConversion conversion;
    private final Consumer<String> written;
    private final PrintWriter told;

    /**
     * @param written is told each new file
     * @param told where to print what a person should know
     */
    LedgerFiles(LedgerConversion conversion, Consumer<String> written, PrintWriter told) {
        this.conversion = conversion;
        this.written = written;
        this.told = told;
    }

    @Override
    public ExitCode convert(InputFile file, InputFiles.Found found) {
        Path parent = found.path().toAbsolutePath().normalize().getParent();
        String submitter = parent == null || parent.getFileName() == null
                ? "convert"
                : parent.getFileName().toString();
        LedgerConversion.Result result = conversion.convert(
                file, found.below(), found.path().getFileName().toString(), submitter);
        told.println("weir: " + file.name() + ": read by " + result.mapping() + ", " + DisplayText.count(result.rows())
                + " rows, " + DisplayText.count(result.rejected()) + " rejected");
        result.notes().forEach(note -> told.println("  " + DisplayText.oneLine(note)));
        FaultPlaces.print(result.faults(), told);
        written.accept(result.written());
        return result.rejected() > 0 ? ExitCode.REJECTS : ExitCode.DONE;
    }

    @Override
    public void close() {
        conversion.close();
    }
}
