package dev.weir.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for every page. */
class DocumentsTest {

    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern OF_ONE_MACHINE = Pattern.compile("(?<![\\w-])/(root|home/[a-z]+|work|tmp)/");

    @Test
    void everyLinkLeadsToAFileAndAHeading() {
        List<String> broken = new ArrayList<>();
        for (Document page : Documents.all()) {
            for (String link : page.links()) {
                if (!ELSEWHERE.matcher(link).matches() && !resolves(page, link)) {
                    broken.add(page.name() + " → " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void noPageNamesAFolderOfOneMachine() {
        assertThat(Documents.all())
                .allSatisfy(page -> assertThat(page.text()).as(page.name()).doesNotContainPattern(OF_ONE_MACHINE));
    }

    @Test
    void everyPageBeginsWithItsTitle() {
        assertThat(Documents.all())
                .hasSizeGreaterThan(8)
                .allSatisfy(page -> assertThat(page.text()).as(page.name()).startsWith("# "));
    }

    @Test
    void theDictionaryOfDependenciesNamesEveryOneOfThePom() throws IOException {
        String pom = Files.readString(Documents.ROOT.resolve("pom.xml"));
        String dependencies = pom.substring(pom.indexOf("<dependencies>"), pom.indexOf("</dependencies>"))
                .replaceAll("(?s)<exclusions>.*?</exclusions>", "");
        List<String> artifacts = Pattern.compile("<artifactId>([^<]+)</artifactId>")
                .matcher(dependencies)
                .results()
                .map(artifact -> artifact.group(1))
                .toList();
        assertThat(Document.named("cli/README.md").inlineCode()).containsAll(artifacts);
    }

    private static boolean resolves(Document page, String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target = path.isEmpty()
                ? Path.of(page.name())
                : page.folder().resolve(path).normalize();
        if (!Files.exists(Documents.ROOT.resolve(target))) {
            return false;
        }
        return hash < 0 || Document.named(target.toString()).anchors().contains(link.substring(hash + 1));
    }
}
