package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Shell.Printed;
import dev.weir.docs.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code weir convert} as a process: what its page shows, pipes, exit codes. */
class ConvertPageIT {

    @TempDir
    Path folder;

    @Test
    void thePageIsTrue() throws IOException {
        PageTour.isTrue("docs/convert.md", 4, shell());
    }

    @Test
    void aPipeGivesAWorkbookThatReadsTheSame() throws IOException {
        Printed printed = shell().run("bin/weir convert --raw --sheet 1 -f xlsx - < samples/formats/excel/housing.xlsx"
                + " | bin/weir convert --raw - | head -2");
        assertThat(printed.text()).isEqualTo("云丰小区1幢房屋台账,,\n户号,户主,联系电话\n");
    }

    @Test
    void whatCannotBeReadIsToldAndTheOthersGoOn() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        Files.writeString(folder.resolve("in/good.csv"), "户号,户主\n1,张三\n");
        Files.writeString(folder.resolve("in/wrong.xlsx"), "");
        Files.writeString(folder.resolve("in/note.pdf"), "%PDF-1.4\n");
        Shell shell = shell();
        Printed first = shell.run("bin/weir convert --raw in -o out");
        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(first.text())
                .contains("out/good.csv\n", "in/wrong.xlsx: ", "1 file that holds no table was passed over");
        assertThat(folder.resolve("out/good.csv")).hasContent("户号,户主\n1,张三\n");
        assertThat(shell.run("bin/weir convert --raw in/good.csv -o out").text())
                .contains("is there already");
        assertThat(shell.run("bin/weir convert --raw samples/formats/excel/housing.xlsx")
                        .text())
                .contains("there is more than one sheet; name one with --sheet");
        assertThat(shell.run("bin/weir convert --raw no-such-file -o out").exitCode())
                .isEqualTo(1);
    }

    private Shell shell() throws IOException {
        Files.createSymbolicLink(folder.resolve("samples"), Documents.ROOT.resolve("samples"));
        return new Shell(folder, "256m");
    }
}
