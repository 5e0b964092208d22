package dev.weir.feed;

import java.util.Locale;

/** The box around the district, in degrees of WGS 84. */
public record Bounds(double west, double south, double east, double north) {

    public Bounds {
        if (!(west < east && south < north && west >= -180 && east <= 180 && south >= -90 && north <= 90)) {
            throw new IllegalArgumentException("no box: " + west + " " + south + " " + east + " " + north);
        }
    }

    /** The box as well-known text, longitude first. */
    String polygon() {
        return String.format(
                Locale.ROOT,
                "POLYGON((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))",
                west,
                south,
                east,
                north);
    }

    /** Its middle as well-known text. */
    String middle() {
        return String.format(Locale.ROOT, "POINT(%.6f %.6f)", (west + east) / 2, (south + north) / 2);
    }
}
