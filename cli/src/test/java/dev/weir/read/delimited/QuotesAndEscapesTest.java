package dev.weir.read.delimited;

import static dev.weir.read.grid.LedgerMappings.required;
import static dev.weir.read.grid.LedgerMappings.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.mapping.DelimitedInput;
import dev.weir.read.grid.LedgerMappings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quotes where no rule expects them, and the ways in which programs write a quote within a cell. */
class QuotesAndEscapesTest {

    private static final String HEADER = "户号,户主,住址\n";

    @TempDir
    Path folder;

    @Test
    void aQuoteInsideABareCellIsTextAndIsNoted() throws IOException {
        ReadText read = read(HEADER + "1,张三,a\n2,李\"四\",5\"管\n3,\"王\"五,c\n");

        assertThat(read.rows()).containsExactly("2|1|张三|a|", "3|2|李\"四\"|5\"管|", "4|3|\"王\"五|c|");
        assertThat(read.summary().notes())
                .containsExactly(
                        "Quotation marks stand in 3 cells that none enclose; the first in line 3. They were read as text.");
    }

    @Test
    void aQuoteThatNothingClosesIsNotedOnce() throws IOException {
        assertThat(read(HEADER + "1,\"张三,a\n2,李四,b\n").summary().notes())
                .containsExactly("1 quotation mark that nothing closes; the first in line 2.");
    }

    @Test
    void whiteSpaceBeforeAnOpeningQuoteIsNothing() throws IOException {
        ReadText read = read(HEADER + "1, \"张三\", \"白云, 2\"\n2,\t\"李\n四\" , b\n");

        assertThat(read.rows()).containsExactly("2|1|张三|白云, 2|", "3|2|李\n四 | b|");
        assertThat(read.summary().notes()).isEmpty();
    }

    @Test
    void backslashesBeforeQuotesAreFound() throws IOException {
        ReadText read = read(HEADER + "\"1\",\"张三\",\"说\\\"好, 来\\\"\"\n\"2\",\"李四\",\"C:\\\\云\\n\"\n");

        assertThat(read.rows()).containsExactly("2|1|张三|说\"好, 来\"|", "3|2|李四|C:\\云\\n|");
        assertThat(read.summary().found().toString()).contains("escaped with \\");
        assertThat(read.summary().notes()).isEmpty();
    }

    @Test
    void backslashesBeforeDelimitersAreFound() throws IOException {
        assertThat(read(HEADER + "1,张三,白云\\, 2\n2,李四,云丰\\, 3\n").rows())
                .containsExactly("2|1|张三|白云, 2|", "3|2|李四|云丰, 3|");
    }

    @Test
    void aPathThatEndsInABackslashIsNoEscape() throws IOException {
        ReadText read = read(HEADER + "\"1\",\"C:\\dir\\\",\"a\"\n2,D:\\,b\n3,\"王\"\"五\",c\n");

        assertThat(read.rows()).containsExactly("2|1|C:\\dir\\|a|", "3|2|D:\\|b|", "4|3|王\"五|c|");
    }

    @Test
    void anEscapeCanBeDeclaredAndForbidden() throws IOException {
        assertThat(read(HEADER + "1,\"张~\"三\",~~a~,b~c\n", escape("~")).rows()).containsExactly("2|1|张\"三|~a,b~c|");
        assertThat(read(HEADER + "1,x\\\"y,b\n", escape("")).rows()).containsExactly("2|1|x\\\"y|b|");
        assertThat(read(HEADER + "1,\"张\"\"三\",\"\"\n", escape("\"")).rows()).containsExactly("2|1|张\"三||");
    }

    private ReadText read(String text) throws IOException {
        return read(text, DelimitedInput.FOUND);
    }

    private ReadText read(String text, DelimitedInput declared) throws IOException {
        Path file = Files.write(folder.resolve("test.csv"), text.getBytes(StandardCharsets.UTF_8));
        return ReadText.of(
                file,
                LedgerMappings.delimited(
                        declared, required("no", "户号"), wanted("head", "户主"), wanted("address", "住址")));
    }

    private static DelimitedInput escape(String escape) {
        return new DelimitedInput(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(escape), OptionalInt.empty(), false);
    }
}
