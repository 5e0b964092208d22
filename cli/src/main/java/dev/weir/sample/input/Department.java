package dev.weir.sample.input;

import dev.weir.sample.district.SampleOptions;
import java.io.IOException;
import java.sql.SQLException;

/** One department of the sample district: what it hands in each night, and the truth about what must come of it. */
public interface Department {

    /**
     * Writes a night's inputs, and tells what must come of them. Nights come in order; memory does not grow with the district.
     *
     * @param night 1 to {@value SampleOptions#MOST_NIGHTS}
     * @param files where the inputs go; of a night that is only foretold nothing is kept
     */
    void night(int night, InputFiles files) throws IOException, SQLException;
}
