package dev.weir.report;

import java.nio.file.Path;

/** Makes a file of a result. Equal results give equal bytes. */
public interface ReportWriter {

    /** The ending of the file's name, such as {@code html}. */
    String ending();

    /**
     * Writes one new file.
     *
     * @param file does not exist yet; its folder does
     * @throws dev.weir.problem.WeirException of stage EXPORT when it cannot be written
     */
    void write(ReportResult result, Path file);
}
