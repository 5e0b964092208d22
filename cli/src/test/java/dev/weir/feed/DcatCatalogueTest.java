package dev.weir.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the makers of DCAT-AP 3.0.1 check; only where {@code WEIR_CORPORA} names the folder. */
@EnabledIfEnvironmentVariable(named = "WEIR_CORPORA", matches = ".+")
class DcatCatalogueTest {

    /** Upstream asks for it, but says nowhere how a term of it looks without the network. */
    private static final String AVAILABILITY = "availability";

    @ParameterizedTest
    @ValueSource(strings = {"shapes.ttl", "shapes_recommended.ttl", "range.ttl"})
    void theShapesOfDcatApFindNothing(String shapes) {
        Path folder = Path.of(System.getenv("WEIR_CORPORA"), "dcat-ap", "files", "3.0.1", "html", "shacl");

        assertThat(findings(
                        folder.resolve(shapes),
                        DcatCatalogue.of(SampleRelease.catalogue()).toString()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dct:title", "dct:publisher"})
    void theyFindAPropertyThatIsMissing(String property) {
        Path folder = Path.of(System.getenv("WEIR_CORPORA"), "dcat-ap", "files", "3.0.1", "html", "shacl");

        assertThat(findings(
                        folder.resolve("shapes.ttl"),
                        DcatCatalogue.of(SampleRelease.catalogue())
                                .without(List.of(property))
                                .toString()))
                .isNotEmpty();
    }

    private static List<String> findings(Path shapes, String catalogue) {
        Graph data = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(catalogue.getBytes(StandardCharsets.UTF_8)))
                .lang(Lang.JSONLD11)
                .parse(data);
        assertThat(data.size()).isGreaterThan(50);
        ValidationReport report = ShaclValidator.get()
                .validate(Shapes.parse(RDFDataMgr.loadGraph(shapes.toUri().toString())), data);
        return report.getEntries().stream()
                .map(entry -> entry.resultPath() + " " + entry.focusNode() + " " + entry.message())
                .flatMap(Stream::of)
                .filter(finding -> !finding.contains(AVAILABILITY))
                .sorted()
                .toList();
    }
}
