package dev.weir.sample.district;

/** A point on the ground, in degrees. */
public record Point(double longitude, double latitude) {

    private static final double AXIS = 6_378_245;
    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;

    /** Where a map in GCJ-02 shows this point of WGS 84, by the formula that became public around 2010. */
    public Point onShiftedMap() {
        double x = longitude - 105;
        double y = latitude - 35;
        double east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        double north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        double both = wave(20, 6 * x) + wave(20, 2 * x);
        east += (both + wave(20, x) + wave(40, x / 3) + wave(150, x / 12) + wave(300, x / 30)) * 2 / 3;
        north += (both + wave(20, y) + wave(40, y / 3) + wave(160, y / 12) + wave(320, y / 30)) * 2 / 3;
        double radians = Math.toRadians(latitude);
        double magic = 1 - ECCENTRICITY_SQUARED * Math.pow(Math.sin(radians), 2);
        double metresNorth = AXIS * (1 - ECCENTRICITY_SQUARED) / (magic * Math.sqrt(magic));
        double metresEast = AXIS / Math.sqrt(magic) * Math.cos(radians);
        return new Point(longitude + Math.toDegrees(east / metresEast), latitude + Math.toDegrees(north / metresNorth));
    }

    private static double wave(double height, double turns) {
        return height * Math.sin(turns * Math.PI);
    }
}
