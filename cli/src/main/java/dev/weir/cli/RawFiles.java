package dev.weir.cli;

import dev.weir.convert.InputFiles;
import dev.weir.convert.RawConversion;
import dev.weir.read.InputFile;
import java.util.function.Consumer;

/** Sheets as they stand. */
final class RawFiles implements ConvertedFile {

    private final RawConversion conversion;
    private final Consumer<String> written;
    private final Consumer<String> told;

    /**
     * @param written is told each new file
     * @param told is told what a person should know
     */
    RawFiles(RawConversion conversion, Consumer<String> written, Consumer<String> told) {
        this.conversion = conversion;
        this.written = written;
        this.told = told;
    }

    @Override
    public ExitCode convert(InputFile file, InputFiles.Found found) {
        RawConversion.Result result = conversion.convert(
                file, found.below(), found.path().getFileName().toString());
        result.notes().forEach(note -> told.accept("weir: " + file.name() + ": " + DisplayText.oneLine(note)));
        result.written().forEach(written);
        return ExitCode.DONE;
    }
}
