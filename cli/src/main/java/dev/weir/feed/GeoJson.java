package dev.weir.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.table.CellValue;
import dev.weir.table.Column;
import dev.weir.table.RowWriter;
import java.io.PrintWriter;
import java.util.List;

/**
 * A feature for each row: a point, or no geometry where the row has no place. RFC 7946; coordinates are WGS 84, longitude first.
 */
final class GeoJson implements RowWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;
    private final Feed.Spatial spatial;
    private final String title;
    private List<Column> columns = List.of();
    private boolean first = true;

    GeoJson(PrintWriter out, Feed feed, Feed.Spatial spatial) {
        this.out = out;
        this.spatial = spatial;
        this.title = feed.name();
    }

    @Override
    public void begin(List<Column> given) {
        columns = given;
        out.print("{\"type\":\"FeatureCollection\",\"name\":"
                + JSON.getNodeFactory().textNode(title) + ",\"features\":[");
    }

    @Override
    public void row(List<?> values) {
        ObjectNode feature = JSON.createObjectNode();
        feature.put("type", "Feature");
        feature.putNull("geometry");
        ObjectNode properties = feature.putObject("properties");
        Double longitude = null;
        Double latitude = null;
        for (int index = 0; index < columns.size(); index++) {
            Column column = columns.get(index);
            Object value = values.get(index);
            if (column.name().equals(spatial.longitude())) {
                longitude = (Double) value;
            } else if (column.name().equals(spatial.latitude())) {
                latitude = (Double) value;
            } else {
                properties.set(column.name(), CellValue.node(value, column.json()));
            }
        }
        if (longitude != null && latitude != null) {
            ObjectNode point = JSON.createObjectNode();
            point.put("type", "Point");
            point.putArray("coordinates").add(longitude).add(latitude);
            feature.set("geometry", point);
        }
        out.print(first ? "\n" : ",\n");
        out.print(feature);
        first = false;
    }

    @Override
    public void end() {
        out.print("\n]}\n");
        out.flush();
    }
}
