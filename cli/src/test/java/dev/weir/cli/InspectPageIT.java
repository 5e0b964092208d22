package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Shell.Printed;
import dev.weir.docs.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code weir inspect} as a process: what its page shows, and inputs that are no ledgers. */
class InspectPageIT {

    @TempDir
    Path folder;

    @Test
    void thePageIsTrue() throws IOException {
        PageTour.isTrue("docs/inspect.md", 1, shell());
    }

    @Test
    void whatIsNoLedgerIsToldInASentenceAndTheOthersGoOn() throws IOException {
        Files.writeString(folder.resolve("empty.xlsx"), "");
        Files.write(folder.resolve("picture.xlsx"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        Files.writeString(folder.resolve("good.csv"), "户号,户主\n1,张三\n2,李四\n");
        Files.createDirectory(folder.resolve("none"));
        Shell shell = shell();
        Printed printed = shell.run("bin/weir inspect empty.xlsx picture.xlsx good.csv gone.csv --lang en");
        assertThat(printed.exitCode()).isEqualTo(1);
        assertThat(printed.text())
                .contains("empty.xlsx: ", "picture.xlsx: ", "gone.csv: ", "Household: Name of the head")
                .doesNotContain("张三", "Exception");
        Printed nothing = shell.run("bin/weir inspect none");
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.text()).contains("there is nothing to inspect");
    }

    @Test
    void aPageFetchesNothing() throws IOException {
        Printed printed = shell().run(
                        "bin/weir inspect samples/formats/excel/housing.xlsx -f html -o page.html && cat page.html");
        assertThat(printed.text()).contains("default-src &#39;none&#39;").doesNotContain("张三", "http://", "src=\"");
    }

    private Shell shell() throws IOException {
        Files.createSymbolicLink(folder.resolve("samples"), Documents.ROOT.resolve("samples"));
        return new Shell(folder, "256m");
    }
}
