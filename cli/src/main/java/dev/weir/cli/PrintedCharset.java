package dev.weir.cli;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** In which charset the process prints: UTF-8, but on a console of Windows that of its code page, such as GBK (936). */
final class PrintedCharset {

    private PrintedCharset() {}

    static Charset ofProcess() {
        return of(
                System.getProperty("os.name"),
                Optional.ofNullable(System.console()).map(Console::charset));
    }

    /** @param console the charset of a person's console; empty for a file, a pipe or a service, which get UTF-8 everywhere */
    static Charset of(String system, Optional<Charset> console) {
        return system.startsWith("Windows") ? console.orElse(StandardCharsets.UTF_8) : StandardCharsets.UTF_8;
    }
}
