package dev.weir.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is delivered is known, with its licence. Looks at the packaged program, so it runs after packaging. */
class LibrariesIT {

    private static final Path LIBRARIES = Path.of("cli/target/lib");
    private static final Pattern VERSION = Pattern.compile("-[0-9][\\w.]*\\.jar$|\\.jar$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|`]+) \\| (`[^|]+`) \\|$");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /** Those that let Weir be passed on under its own licence. */
    private static final Set<String> ALLOWED =
            Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause (EDL 1.0)", "LGPL-2.1-or-later");

    @Test
    void everyJarIsListedWithALicenceThatIsAllowed() throws IOException {
        Map<String, String> licences = licences();
        assertThat(licences.values()).isSubsetOf(ALLOWED);
        assertThat(delivered())
                .as("the jars in lib/ and those in cli/README.md")
                .isEqualTo(new TreeSet<>(licences.keySet()));
    }

    private static Map<String, String> licences() {
        String page = Document.named("cli/README.md").text();
        String table = page.substring(page.indexOf("| licence | jars |"));
        Map<String, String> licences = new TreeMap<>();
        for (MatchResult row : ROW.matcher(table).results().toList()) {
            List<String> jars = NAME.matcher(row.group(2))
                    .results()
                    .map(name -> name.group(1))
                    .toList();
            jars.forEach(
                    jar -> assertThat(licences.put(jar, row.group(1))).as(jar).isNull());
        }
        return licences;
    }

    private static Set<String> delivered() throws IOException {
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .map(name -> VERSION.matcher(name).replaceFirst(""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
