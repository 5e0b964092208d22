package dev.weir.sample.facilities;

import dev.weir.sample.district.Point;
import java.util.Locale;

/**
 * A line of the register.
 *
 * @param longitude as written; may be empty
 * @param latitude as written; may be empty
 */
record FacilityLine(Facility facility, String longitude, String latitude) {

    static FacilityLine of(Facility facility) {
        Point shown = facility.at().onShiftedMap();
        String longitude = degrees(shown.longitude());
        String latitude = degrees(shown.latitude());
        return switch (FacilityTrap.of(facility.index()).orElse(FacilityTrap.SHIFTED_MAP)) {
            case SWAPPED_COORDINATES -> new FacilityLine(facility, latitude, longitude);
            case ZERO_COORDINATES -> new FacilityLine(facility, "0", "0");
            case COORDINATES_ABROAD -> new FacilityLine(facility, "2" + longitude.substring(3), latitude);
            case HALF_COORDINATES -> new FacilityLine(facility, longitude, "");
            default -> new FacilityLine(facility, longitude, latitude);
        };
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    String text() {
        String remark = facility.index() % 9 == 0 ? "\"重点路段,每日巡查\"" : "";
        return String.join(
                ",",
                facility.number(),
                facility.name(),
                facility.category(),
                longitude,
                latitude,
                facility.location(),
                facility.status(),
                facility.maintainer(),
                facility.installedOn().toString().replace('-', '/'),
                remark);
    }
}
