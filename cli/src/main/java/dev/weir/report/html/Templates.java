package dev.weir.report.html;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The templates that were compiled with the program, and the style that every page carries. */
public final class Templates {

    private static final String STYLE = "page.css";

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.weir.page");

    private Templates() {}

    public static String style() {
        try (InputStream stream = Templates.class.getResourceAsStream(STYLE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(STYLE + " cannot be read from the program's own files", e);
        }
    }

    /** Writes the page into a new file. */
    public static void write(String template, Object page, Path file) {
        StringOutput output = new StringOutput();
        ENGINE.render(template, page, output);
        try {
            Files.writeString(file, output.toString(), StandardOpenOption.CREATE_NEW);
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.EXPORT,
                    file.toString(),
                    "the page cannot be written; check the permissions and the disk",
                    failure);
        }
    }
}
