package dev.weir.compile;

import dev.weir.mapping.Crs;

/**
 * The coordinates of a record, as SQL.
 *
 * @param longitude the degrees as stated
 * @param latitude the degrees as stated
 */
record Coordinates(String longitude, String latitude) {

    static final String LONGITUDE = "longitude";
    static final String LATITUDE = "latitude";

    /** True where the axis is not one of China. */
    String outside(String axis) {
        return "weir_" + axis + "_fault(" + of(axis) + ") IS NOT NULL";
    }

    /** True where the axis is right and the other one is missing or is not one of China. */
    String alone(String axis) {
        String other = axis.equals(LONGITUDE) ? LATITUDE : LONGITUDE;
        return "weir_%s_fault(%s) IS NULL AND %s IS NOT NULL AND (%s IS NULL OR %s)"
                .formatted(axis, of(axis), of(axis), of(other), outside(other));
    }

    /** The degree as it is stored; null where the two are no point of China. */
    String inWgs84(String axis, Crs crs) {
        return "weir_wgs84_%s(%s, %s, '%s')".formatted(axis, longitude, latitude, crs.word());
    }

    private String of(String axis) {
        return axis.equals(LONGITUDE) ? longitude : latitude;
    }
}
