package dev.weir.feed;

/** The forms in which a feed's rows are written. */
public enum FeedFormat {
    CSV("csv", "text/csv", "CSV"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
    JSON("json", "application/json", "JSON"),
    PARQUET("parquet", "application/vnd.apache.parquet", "PARQUET"),
    /** RFC 7946, for feeds with a place. */
    GEOJSON("geojson", "application/geo+json", "GEOJSON");

    private final String ending;
    private final String mediaType;
    private final String fileType;

    FeedFormat(String ending, String mediaType, String fileType) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.fileType = fileType;
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
