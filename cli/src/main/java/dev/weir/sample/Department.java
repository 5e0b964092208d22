package dev.weir.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** One department of the sample district: what it hands in each night, and the truth about what must come of it. */
public interface Department {

    /**
     * Writes a night's inputs, and tells what must come of them. Nights come in order; memory does not grow with the district.
     *
     * @param night 1 to {@value SampleOptions#MOST_NIGHTS}
     * @return the files written, as paths in the workspace
     */
    List<String> write(Path workspace, int night) throws IOException, SQLException;

    /** Tells what must come of a later night's inputs, which are not written yet. Nights come in order. */
    void foretell(int night) throws IOException;
}
