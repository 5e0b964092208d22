package dev.weir.mapping;

import java.util.Locale;

/** The system in which a record's coordinates are given; they are stored as WGS 84. */
public enum Crs {
    WGS84,
    /** China Geodetic Coordinate System 2000: the same point as WGS 84, within centimetres. */
    CGCS2000,
    /** The shifted system of official maps of China, as 高德 and 腾讯 use it. */
    GCJ02,
    /** The shifted system of 百度. */
    BD09;

    /** The word that YAML and the SQL functions have for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
