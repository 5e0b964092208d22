package dev.weir.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Coordinates against the pairs that open programs publish: GCJ-02 with WGS 84 in the tests of googollee/eviltransform, GCJ-02 with BD-09 in
 * those of wandergis/coordtransform.
 */
class CoordinatesTest {

    /** A centimetre, in degrees. */
    private static final Offset<Double> CENTIMETRE = within(1e-7);

    /** Points all over China, a step of a degree apart, off the places where sines are 0. */
    private static final String GRID =
            "(SELECT x + 0.123 AS x, y + 0.456 AS y FROM range(74, 135) r(x), range(4, 53) s(y))";

    private static FunctionsDatabase database;

    @BeforeAll
    static void open() throws SQLException {
        database = new FunctionsDatabase();
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "gcj02, 121.531541859215,   31.17530398364597,  121.5272106, 31.1774276",
        "gcj02, 113.9171764808363,  22.540796131694766, 113.912316,  22.543847",
        "gcj02, 116.38404722455657, 39.91334545536069,  116.377817,  39.911954",
        "cgcs2000, 121.5272106, 31.1774276, 121.5272106, 31.1774276"
    })
    void givesThePublishedPairs(String crs, double longitude, double latitude, double wgsLongitude, double wgsLatitude)
            throws SQLException {
        assertThat(number("weir_wgs84_longitude(%s, %s, '%s')", longitude, latitude, crs))
                .isCloseTo(wgsLongitude, CENTIMETRE);
        assertThat(number("weir_wgs84_latitude(%s, %s, '%s')", longitude, latitude, crs))
                .isCloseTo(wgsLatitude, CENTIMETRE);
        assertThat(number("weir_longitude_in(%s, %s, '%s')", wgsLongitude, wgsLatitude, crs))
                .isCloseTo(longitude, within(1e-12));
        assertThat(number("weir_latitude_in(%s, %s, '%s')", wgsLongitude, wgsLatitude, crs))
                .isCloseTo(latitude, within(1e-12));
    }

    /** Its publisher goes back from BD-09 by a shortcut that is right to a few decimetres. */
    @Test
    void bd09ComesBackToWhereItIsPublishedToLieInGcj02() throws SQLException {
        String wgs84 =
                "weir_%s_in(weir_wgs84_longitude(116.404, 39.915, 'bd09'), weir_wgs84_latitude(116.404, 39.915, 'bd09'), 'gcj02')";
        Offset<Double> halfAMetre = within(5e-6);
        assertThat(number(wgs84, "longitude")).isCloseTo(116.39762729119315, halfAMetre);
        assertThat(number(wgs84, "latitude")).isCloseTo(39.90865673957631, halfAMetre);
    }

    @Test
    void bd09LiesWhereItIsPublishedToLieFromGcj02() throws SQLException {
        String of = "weir_bd09_point(p).%s FROM (SELECT {'x': 116.404::DOUBLE, 'y': 39.915::DOUBLE} AS p)";
        assertThat(number(of, "x")).isCloseTo(116.41036949371029, within(1e-12));
        assertThat(number(of, "y")).isCloseTo(39.92133699351021, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wgs84", "cgcs2000", "gcj02", "bd09"})
    void thereAndBackIsTheSamePointAllOverChina(String crs) throws SQLException {
        String there =
                "(SELECT x, y, weir_longitude_in(x, y, '%1$s') AS lon, weir_latitude_in(x, y, '%1$s') AS lat FROM %2$s)"
                        .formatted(crs, GRID);
        String back =
                "max(greatest(abs(weir_wgs84_longitude(lon, lat, '%1$s') - x), abs(weir_wgs84_latitude(lon, lat, '%1$s') - y)))";
        assertThat(number(back + " FROM " + there, crs)).isLessThan(1e-9);
        assertThat(number("count(*) FROM " + there + " WHERE weir_wgs84_longitude(lon, lat, '%s') IS NULL", crs))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"29.87, 121.55", "0, 0", "121.55, 0", "121.55, NULL", "NULL, 29.87", "0/0, 29.87"})
    void whatIsNotInChinaIsNoPoint(String pair) throws SQLException {
        for (String function :
                new String[] {"weir_wgs84_longitude", "weir_wgs84_latitude", "weir_longitude_in", "weir_latitude_in"}) {
            assertThat(database.text("SELECT " + function + "(" + pair + ", 'gcj02')"))
                    .as(function)
                    .isNull();
        }
    }

    @Test
    void aSystemNobodyKnowsGivesNothing() throws SQLException {
        assertThat(database.text("SELECT weir_wgs84_longitude(121.55, 29.87, 'beijing54')"))
                .isNull();
    }

    private static double number(String sql, Object... values) throws SQLException {
        return Double.parseDouble(database.text("SELECT " + sql.formatted(values)));
    }
}
