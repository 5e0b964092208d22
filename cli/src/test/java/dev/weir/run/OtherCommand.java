package dev.weir.run;

import java.io.IOException;

/** A program of the operating system, for what Java cannot do. */
final class OtherCommand {

    private OtherCommand() {}

    /** @return its exit code */
    static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException missing) {
            return 127;
        }
    }
}
