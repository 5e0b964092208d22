package dev.weir.cli;

import dev.weir.convert.InputFiles;
import dev.weir.read.InputFile;

/** What {@code weir convert} does with each file. */
interface ConvertedFile extends AutoCloseable {

    /**
     * @param file a copy
     * @param found where it lies
     * @throws dev.weir.problem.WeirException when it cannot be converted
     */
    ExitCode convert(InputFile file, InputFiles.Found found);

    @Override
    default void close() {}
}
