package dev.weir.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that analysts read says what the functions do. */
class FunctionsPageTest {

    private static final Pattern ROW = Pattern.compile("\\| `(weir_[^`]*)` \\| `([^`]*)` \\|$", Pattern.MULTILINE);

    @Test
    void everyExampleGivesItsResult() throws Exception {
        String page = Files.readString(Path.of("docs/functions.md"), StandardCharsets.UTF_8);
        try (FunctionsDatabase database = new FunctionsDatabase()) {
            for (MatchResult row : ROW.matcher(page).results().toList()) {
                assertThat(database.text("SELECT CAST(" + row.group(1) + " AS VARCHAR)"))
                        .as(row.group(1))
                        .isEqualTo(row.group(2).replace("\\|", "|"));
            }
        }
        assertThat(ROW.matcher(page).results()).hasSizeGreaterThan(25);
    }
}
