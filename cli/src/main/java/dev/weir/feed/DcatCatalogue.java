package dev.weir.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.schema.Title;
import java.util.List;
import java.util.Locale;

/**
 * {@code catalog.jsonld}: the catalogue for everybody's software. Terms of authority tables carry their type, so that validators need no network.
 *
 * <p>Source: DCAT-AP 3.0.1 with its recommended properties.
 */
final class DcatCatalogue {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LANGUAGE = "http://publications.europa.eu/resource/authority/language/";
    private static final String TABLE = "http://publications.europa.eu/resource/authority/";

    private final Catalogue catalogue;

    private DcatCatalogue(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static ObjectNode of(Catalogue catalogue) {
        return new DcatCatalogue(catalogue).root();
    }

    private ObjectNode root() {
        ObjectNode root = JSON.createObjectNode();
        root.set("@context", context());
        root.put("@id", address(""));
        root.put("@type", "dcat:Catalog");
        titles(root, catalogue.title(), catalogue.description());
        root.set("dct:publisher", publisher(catalogue.publisher()));
        root.set("dct:issued", date(catalogue.issued().toString()));
        root.set("dct:modified", date(catalogue.modified().toString()));
        languages(root);
        root.set("foaf:homepage", typed(address("index.html"), "foaf:Document"));
        root.set(
                "dcat:themeTaxonomy",
                typed(TABLE + "data-theme", "skos:ConceptScheme").put("dct:title", "Data theme"));
        root.set("dct:license", licence(Licence.CC_BY_4_0));
        root.set("dct:spatial", place());
        ArrayNode datasets = root.putArray("dcat:dataset");
        catalogue.releases().forEach(release -> datasets.add(dataset(release)));
        return root;
    }

    private static ObjectNode context() {
        ObjectNode context = JSON.createObjectNode();
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        context.put("geo", "http://www.opengis.net/ont/geosparql#");
        context.put("spdx", "http://spdx.org/rdf/terms#");
        context.put("skos", "http://www.w3.org/2004/02/skos/core#");
        context.put("adms", "http://www.w3.org/ns/adms#");
        context.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return context;
    }

    private ObjectNode dataset(Release release) {
        Feed feed = release.feed();
        ObjectNode dataset = JSON.createObjectNode();
        dataset.put("@id", address(feed.name() + "/"));
        dataset.put("@type", "dcat:Dataset");
        titles(dataset, feed.title(), release.description());
        dataset.put("dct:identifier", feed.catalogue().code());
        dataset.put("dcat:version", release.version());
        dataset.set("dct:publisher", publisher(feed.catalogue().provider()));
        dataset.set("dct:issued", date(release.issued().toString()));
        dataset.set("dct:modified", date(release.modified().toString()));
        languages(dataset);
        dataset.set("dcat:theme", concept(feed.theme().address(), feed.theme().title()));
        dataset.set("dct:accrualPeriodicity", typed(feed.rhythm().address(), "dct:Frequency"));
        dataset.set("dct:accessRights", typed(TABLE + "access-right/PUBLIC", "dct:RightsStatement"));
        dataset.set("dct:spatial", place());
        dataset.set("dct:temporal", period(release));
        ArrayNode keywords = dataset.putArray("dcat:keyword");
        feed.keywords().forEach(keyword -> {
            keywords.add(text(keyword.en(), "en"));
            keywords.add(text(keyword.zh(), "zh"));
        });
        ObjectNode contact = dataset.putObject("dcat:contactPoint");
        contact.putArray("@type").add("vcard:Kind").add("vcard:Organization");
        contact.set("vcard:fn", both(feed.contact().name()));
        contact.putObject("vcard:hasEmail")
                .put("@id", "mailto:" + feed.contact().email());
        dataset.set("dcat:landingPage", typed(address(feed.name() + "/index.html"), "foaf:Document"));
        ArrayNode distributions = dataset.putArray("dcat:distribution");
        release.files().forEach(file -> distributions.add(distribution(release, file)));
        return dataset;
    }

    private ObjectNode distribution(Release release, FeedFile file) {
        Feed feed = release.feed();
        String location = address(feed.name() + "/" + file.name());
        ObjectNode distribution = JSON.createObjectNode();
        distribution.put("@id", location + "#distribution");
        distribution.put("@type", "dcat:Distribution");
        String form = file.format().ending().toUpperCase(Locale.ROOT);
        titles(
                distribution,
                new Title(feed.title().en() + " (" + form + ")", feed.title().zh() + "（" + form + "）"),
                release.description());
        distribution.set("dcat:accessURL", typed(address(feed.name() + "/index.html"), "rdfs:Resource"));
        distribution.set("dcat:downloadURL", typed(location, "rdfs:Resource"));
        distribution.set("dct:format", typed(file.format().fileTypeAddress(), "dct:MediaTypeOrExtent"));
        distribution.set(
                "dcat:mediaType",
                typed(
                        "http://www.iana.org/assignments/media-types/"
                                + file.format().mediaType(),
                        "dct:MediaType"));
        distribution.set("dct:license", licence(feed.licence()));
        distribution.set("dct:issued", date(release.issued().toString()));
        distribution.set("dct:modified", date(release.modified().toString()));
        languages(distribution);
        distribution.set("dcat:byteSize", literal(Long.toString(file.bytes()), "xsd:nonNegativeInteger"));
        ObjectNode checksum = distribution.putObject("spdx:checksum");
        checksum.put("@type", "spdx:Checksum");
        checksum.set(
                "spdx:algorithm",
                typed("http://spdx.org/rdf/terms#checksumAlgorithm_sha256", "spdx:ChecksumAlgorithm"));
        checksum.set("spdx:checksumValue", literal(file.sha256(), "xsd:hexBinary"));
        return distribution;
    }

    private ObjectNode publisher(Title name) {
        ObjectNode agent = JSON.createObjectNode();
        agent.put("@type", "foaf:Agent");
        agent.set("foaf:name", both(name));
        ObjectNode type =
                concept("http://purl.org/adms/publishertype/LocalAuthority", new Title("Local authority", "地方政府部门"));
        agent.set("dct:type", type);
        return agent;
    }

    private ObjectNode place() {
        ObjectNode place = JSON.createObjectNode();
        place.put("@type", "dct:Location");
        place.set("skos:prefLabel", both(catalogue.district()));
        place.set("dcat:bbox", literal(catalogue.bounds().polygon(), "geo:wktLiteral"));
        place.set("dcat:centroid", literal(catalogue.bounds().middle(), "geo:wktLiteral"));
        return place;
    }

    /** The day whose state the data show. */
    private static ObjectNode period(Release release) {
        ObjectNode period = JSON.createObjectNode();
        period.put("@type", "dct:PeriodOfTime");
        period.set("dcat:startDate", date(release.modified().toString()));
        period.set("dcat:endDate", date(release.modified().toString()));
        return period;
    }

    private static ObjectNode licence(Licence licence) {
        ObjectNode document = typed(licence.address(), "dct:LicenseDocument");
        document.set("dct:type", concept(licence.kindAddress(), licence.kindTitle()));
        return document;
    }

    private static void languages(ObjectNode node) {
        ArrayNode languages = node.putArray("dct:language");
        List.of("ZHO", "ENG").forEach(code -> languages.add(typed(LANGUAGE + code, "dct:LinguisticSystem")));
    }

    private static void titles(ObjectNode node, Title title, Title description) {
        node.set("dct:title", both(title));
        node.set("dct:description", both(description));
    }

    private static ArrayNode both(Title title) {
        ArrayNode texts = JSON.createArrayNode();
        texts.add(text(title.en(), "en"));
        texts.add(text(title.zh(), "zh"));
        return texts;
    }

    private static ObjectNode text(String value, String language) {
        return JSON.createObjectNode().put("@value", value).put("@language", language);
    }

    private static ObjectNode date(String day) {
        return literal(day, "xsd:date");
    }

    private static ObjectNode literal(String value, String type) {
        return JSON.createObjectNode().put("@value", value).put("@type", type);
    }

    private static ObjectNode typed(String address, String type) {
        return JSON.createObjectNode().put("@id", address).put("@type", type);
    }

    private static ObjectNode concept(String address, Title label) {
        ObjectNode concept = typed(address, "skos:Concept");
        concept.set("skos:prefLabel", both(label));
        return concept;
    }

    private String address(String path) {
        return catalogue.address() + path;
    }
}
