package dev.weir.report.chart;

import dev.weir.report.Chart;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ReportText;
import dev.weir.report.ResultColumn;
import dev.weir.report.ResultSection;
import dev.weir.report.ValueText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Points at their coordinates, without a map below them: their size tells the value, a bar tells the distance. */
final class MapChart {

    private static final double METRES_A_DEGREE = 111_320;
    private static final double MARGIN = 34;
    private static final double LEAST_RADIUS = 4;
    private static final double MOST_RADIUS = 20;
    private static final int MOST_POINTS = 400;
    private static final int MOST_EAST = 180;
    private static final int MOST_NORTH = 90;

    private final ResultSection section;
    private final ReportLanguage language;
    private final Optional<ChartSeries> series;
    private final List<MapPoint> points = new ArrayList<>();
    private final int without;

    private MapChart(ResultSection section, Chart chart, ReportLanguage language) {
        this.section = section;
        this.language = language;
        this.series = chart.series().stream()
                .findFirst()
                .map(name -> new ChartSeries(section.columns().get(section.index(name)), List.of()));
        int category = section.index(chart.category());
        int longitude = section.index(chart.longitude());
        int latitude = section.index(chart.latitude());
        for (List<Object> row : section.rows()) {
            BigDecimal east = ChartData.number(row.get(longitude));
            BigDecimal north = ChartData.number(row.get(latitude));
            if (isOnEarth(east, MOST_EAST) && isOnEarth(north, MOST_NORTH)) {
                BigDecimal value = chart.series().isEmpty()
                        ? null
                        : ChartData.number(row.get(section.index(chart.series().get(0))));
                ResultColumn column = section.columns().get(category);
                points.add(new MapPoint(
                        ValueText.of(row.get(category), column, language),
                        east.doubleValue(),
                        north.doubleValue(),
                        value));
            }
        }
        this.without = section.rows().size() - points.size();
        // small ones are drawn last, so that none is hidden
        points.sort(Comparator.comparingDouble((MapPoint point) -> -size(point)).thenComparing(MapPoint::name));
    }

    private static boolean isOnEarth(BigDecimal degrees, int most) {
        return degrees != null && degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    static MapChart of(ResultSection section, Chart chart, ReportLanguage language) {
        return new MapChart(section, chart, language);
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    int count() {
        return points.size();
    }

    /** What the map does not show. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (without > 0) {
            notes.add(ReportText.NO_PLACE.in(language, without, section.rows().size()));
        }
        if (points.size() > MOST_POINTS) {
            notes.add(ReportText.LEFT_OUT.in(language, MOST_POINTS, points.size() - MOST_POINTS));
        }
        return notes;
    }

    private static double size(MapPoint point) {
        return point.value() == null ? 0 : Math.max(0, point.value().doubleValue());
    }

    Drawing draw(double width) {
        List<MapPoint> shown = points.subList(0, Math.min(points.size(), MOST_POINTS));
        Projection projection = Projection.of(shown, width - 2 * MARGIN);
        double high = Math.min(520, Math.max(200, projection.high())) + 2 * MARGIN;
        Svg svg = new Svg();
        svg.rect("sheet", 0, 0, width, high, "");
        double greatest = shown.stream().mapToDouble(MapChart::size).max().orElse(0);
        MapLabels labels = new MapLabels(width, high);
        List<double[]> places = new ArrayList<>();
        for (MapPoint point : shown) {
            double x = MARGIN + projection.x(point.longitude());
            double y = MARGIN + (high - 2 * MARGIN - projection.high()) / 2 + projection.y(point.latitude());
            double radius = radius(point, greatest);
            places.add(new double[] {x, y, radius});
            labels.occupy(x - radius, y - radius, 2 * radius, 2 * radius);
            String value = series.filter(unused -> point.value() != null)
                    .map(each -> " · " + each.column().title() + " " + each.text(point.value(), language)
                            + (each.column().unit().isEmpty()
                                    ? ""
                                    : " " + each.column().unit()))
                    .orElse("");
            svg.circle("place s1", x, y, radius, point.name() + value);
        }
        distance(svg, projection, high, labels);
        for (int index = 0; index < shown.size(); index++) {
            double[] place = places.get(index);
            labels.draw(svg, shown.get(index).name(), place[0], place[1], place[2]);
        }
        return new Drawing(width, high + 2, svg.toString());
    }

    private double radius(MapPoint point, double greatest) {
        if (series.isEmpty() || greatest == 0) {
            return LEAST_RADIUS + 1;
        }
        return Math.max(LEAST_RADIUS, MOST_RADIUS * Math.sqrt(size(point) / greatest));
    }

    /** A bar of a round length, bottom left. */
    private void distance(Svg svg, Projection projection, double high, MapLabels labels) {
        double metres = Scale.of(0, 120 / projection.pixels() * METRES_A_DEGREE, 1, false)
                .step()
                .doubleValue();
        while (metres / METRES_A_DEGREE * projection.pixels() > 160) {
            metres /= 2;
        }
        double wide = metres / METRES_A_DEGREE * projection.pixels();
        double y = high - 12;
        String text = metres >= 1000
                ? ReportText.KILOMETRES.in(language, Svg.number(metres / 1000))
                : ReportText.METRES.in(language, Svg.number(metres));
        svg.path(
                "distance",
                "M12 " + Svg.number(y - 5) + "V" + Svg.number(y) + "H" + Svg.number(12 + wide) + "V"
                        + Svg.number(y - 5),
                "");
        svg.text("tick", 12 + wide + 8, y + 2, "start", text);
        labels.occupy(8, y - 14, wide + 16 + TextWidth.of(text), 20);
    }

    /**
     * Degrees to pixels; a degree of longitude is as long as it is at the middle latitude.
     *
     * @param pixels of a degree of latitude
     */
    private record Projection(double west, double north, double shrink, double pixels, double high) {

        static Projection of(List<MapPoint> points, double wide) {
            double west = points.stream().mapToDouble(MapPoint::longitude).min().orElse(0);
            double east = points.stream().mapToDouble(MapPoint::longitude).max().orElse(0);
            double south = points.stream().mapToDouble(MapPoint::latitude).min().orElse(0);
            double north = points.stream().mapToDouble(MapPoint::latitude).max().orElse(0);
            double shrink = Math.cos(Math.toRadians((south + north) / 2));
            double across = Math.max((east - west) * shrink, 0.002);
            double along = Math.max(north - south, 0.001);
            double pixels = Math.min(wide / across, 520 / along);
            // in the middle where the points are narrower than the sheet
            double spare = (wide / pixels - (east - west) * shrink) / 2 / shrink;
            return new Projection(west - spare, north, shrink, pixels, (north - south) * pixels);
        }

        double x(double longitude) {
            return (longitude - west) * shrink * pixels;
        }

        double y(double latitude) {
            return (north - latitude) * pixels;
        }
    }
}
