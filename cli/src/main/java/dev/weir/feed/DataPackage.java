package dev.weir.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * {@code datapackage.json}: each feed's CSV file with its schema.
 *
 * <p>Source: Tabular Data Package and Table Schema, version 1, of Frictionless Data.
 */
final class DataPackage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DataPackage() {}

    static ObjectNode of(Catalogue catalogue) {
        ObjectNode root = JSON.createObjectNode();
        root.put("profile", "tabular-data-package");
        root.put("name", "open-data");
        root.put("title", catalogue.title().en());
        root.put("description", catalogue.description().en());
        if (!catalogue.address().isEmpty()) {
            root.put("homepage", catalogue.address());
        }
        root.put("created", catalogue.modified() + "T00:00:00Z");
        ArrayNode resources = root.putArray("resources");
        catalogue.releases().forEach(release -> resources.add(resource(release)));
        return root;
    }

    private static ObjectNode resource(Release release) {
        Feed feed = release.feed();
        FeedFile csv = release.file(FeedFormat.CSV).orElseThrow();
        ObjectNode resource = JSON.createObjectNode();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", feed.name());
        resource.put("title", feed.title().en());
        resource.put("description", release.description().en());
        resource.put("path", feed.name() + "/" + csv.name());
        resource.put("format", "csv");
        resource.put("mediatype", csv.format().mediaType());
        resource.put("encoding", "utf-8");
        resource.put("bytes", csv.bytes());
        resource.put("hash", "sha256:" + csv.sha256());
        ObjectNode licence = resource.putArray("licenses").addObject();
        licence.put("name", feed.licence().id());
        licence.put("path", feed.licence().address());
        licence.put("title", feed.licence().title());
        ObjectNode schema = resource.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        feed.columns().forEach(column -> fields.add(field(column)));
        List<String> ids = feed.columns().stream()
                .filter(column -> column.type() == FeedColumn.Type.ID)
                .map(FeedColumn::name)
                .toList();
        if (ids.size() == 1) {
            schema.put("primaryKey", ids.get(0));
        }
        schema.putArray("missingValues").add("");
        return resource;
    }

    private static ObjectNode field(FeedColumn column) {
        ObjectNode field = JSON.createObjectNode();
        field.put("name", column.name());
        field.put("type", column.type().tableSchema());
        field.put("title", column.title().en());
        field.put("description", column.explanation().en());
        return field;
    }
}
