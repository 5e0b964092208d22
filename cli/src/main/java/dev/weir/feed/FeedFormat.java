package dev.weir.feed;

/** The forms in which a feed's rows are written. */
public enum FeedFormat {
    CSV("csv", "text/csv", "CSV", "CSV"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX", "Excel"),
    JSON("json", "application/json", "JSON", "JSON"),
    PARQUET("parquet", "application/vnd.apache.parquet", "PARQUET", "Parquet"),
    /** RFC 7946, for feeds with a place. */
    GEOJSON("geojson", "application/geo+json", "GEOJSON", "GeoJSON");

    private final String ending;
    private final String mediaType;
    private final String fileType;
    private final String title;

    FeedFormat(String ending, String mediaType, String fileType, String title) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.fileType = fileType;
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    public String ending() {
        return ending;
    }

    /** As IANA registers it. */
    public String mediaType() {
        return mediaType;
    }

    /** The format in the EU's authority table of file types. */
    public String fileTypeAddress() {
        return "http://publications.europa.eu/resource/authority/file-type/" + fileType;
    }
}
