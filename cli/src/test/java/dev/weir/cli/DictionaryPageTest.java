package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.docs.Document;
import dev.weir.docs.Documents;
import dev.weir.run.WorkspaceFiles;
import dev.weir.spec.ReferencePage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The data dictionary says what the shared schema says. After a change of it, write the page anew with {@code mvn test
 * -Dtest=DictionaryPageTest -Dweir.golden.update}.
 */
class DictionaryPageTest {

    private static final String PAGE = "docs/dictionary.md";

    @Test
    void theDictionaryIsWhatTheSchemaCommandPrints() {
        StringWriter printed = new StringWriter();
        int code = Weir.commandLine()
                .setOut(new PrintWriter(printed))
                .execute("schema", "-w", Documents.ROOT.toString(), "-f", "markdown");
        assertThat(code).isZero();
        String page = ReferencePage.fill(Document.named(PAGE).text(), inSections(printed.toString()));
        assertThat(Documents.kept(PAGE, page)).isEqualTo(page);
    }

    /** Fact views and Weir's own tables have sections of their own. */
    private static String inSections(String table) {
        int views = table.indexOf("| " + firstView() + " |");
        int own = table.indexOf("| weir.");
        String header = table.lines().limit(2).collect(Collectors.joining("\n", "", "\n"));
        return table.substring(0, views) + "\n## Fact views\n\n" + header + table.substring(views, own)
                + "\n## Weir's own tables\n\n" + header + table.substring(own);
    }

    private static String firstView() {
        return WorkspaceFiles.open(Documents.ROOT).schema().views().get(0).name();
    }
}
