package dev.weir.workbook;

import java.util.List;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

/** Draws a native chart: every series has its colour, without which LibreOffice and WPS draw nothing, and every category its label. */
final class ChartDrawing {

    /** About what the axis of values takes of the width, with its title. */
    static final int AXIS_LETTERS = 14;

    private static final int MOST_VALUE_LABELS = 30;

    private final Styles styles;
    private final Table table;
    private final ChartData data;
    private final Chart shape;
    private final List<String> titles;
    private final TableRange range;

    ChartDrawing(Styles styles, Table table, ChartData data, List<String> titles, TableRange range) {
        this.styles = styles;
        this.table = table;
        this.data = data;
        this.shape = data.chart();
        this.titles = titles;
        this.range = range;
    }

    void draw(XSSFSheet sheet, ChartPlace place) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = new XSSFClientAnchor(
                15 * Units.EMU_PER_PIXEL,
                0,
                0,
                0,
                place.firstColumn(),
                place.firstRow(),
                place.lastColumn() + 1,
                place.lastRow() + 1);
        XSSFChart chart = drawing.createChart(anchor);
        describe(drawing);
        chart.setTitleText(shape.title());
        chart.setTitleOverlay(false);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        if (shape.series().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        boolean lies = data.lies(place.letters() - AXIS_LETTERS);
        XDDFCategoryAxis categories = categoryAxis(chart, lies);
        XDDFValueAxis values = valueAxis(chart, lies);
        XDDFChartData plotted = shape.kind() == Chart.Kind.LINE
                ? lines(chart, categories, values)
                : bars(chart, categories, values, lies);
        chart.plot(plotted);
        ChartLook look = new ChartLook(styles.fontName(), styles.locale(), chart);
        look.text();
        look.keepColours();
        if (shape.kind() == Chart.Kind.STACKED) {
            look.stack();
        }
        look.labelEveryCategory(!lies && !data.fits(place.letters() - AXIS_LETTERS));
        if (shape.kind() == Chart.Kind.BAR
                && data.categories().size() * shape.series().size() <= MOST_VALUE_LABELS) {
            look.labelBars(format());
        }
    }

    /** What a reader hears who does not see it. */
    private void describe(XSSFDrawing drawing) {
        for (CTTwoCellAnchor anchor : drawing.getCTDrawing().getTwoCellAnchorList()) {
            anchor.getGraphicFrame().getNvGraphicFramePr().getCNvPr().setDescr(shape.title());
        }
    }

    private XDDFCategoryAxis categoryAxis(XSSFChart chart, boolean lies) {
        XDDFCategoryAxis axis = chart.createCategoryAxis(lies ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        if (lies) {
            // the first row on top
            axis.setOrientation(AxisOrientation.MAX_MIN);
        }
        axis.setTitle(titles.get(shape.category()));
        quiet(axis);
        return axis;
    }

    private XDDFValueAxis valueAxis(XSSFChart chart, boolean lies) {
        XDDFValueAxis axis = chart.createValueAxis(lies ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        axis.setCrosses(lies ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
        if (shape.kind() != Chart.Kind.LINE && data.isNowhereNegative()) {
            // a bar says by its length how much it is
            axis.setMinimum(0);
        }
        if (!shape.valueTitle().isEmpty()) {
            axis.setTitle(shape.valueTitle());
        }
        axis.setNumberFormat(format().code());
        axis.getOrAddMajorGridProperties().setLineProperties(line(Paint.LINE, 0.75));
        quiet(axis);
        return axis;
    }

    private void quiet(XDDFChartAxis axis) {
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.setMinorTickMark(AxisTickMark.NONE);
        axis.getOrAddShapeProperties().setLineProperties(line(Paint.LINE, 0.75));
    }

    private XDDFChartData bars(XSSFChart chart, XDDFCategoryAxis categories, XDDFValueAxis values, boolean lies) {
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        bars.setBarDirection(lies ? BarDirection.BAR : BarDirection.COL);
        bars.setVaryColors(false);
        bars.setGapWidth(55);
        if (shape.kind() == Chart.Kind.STACKED) {
            bars.setBarGrouping(BarGrouping.STACKED);
        }
        for (int index = 0; index < shape.series().size(); index++) {
            addSeries(bars, index).setFillProperties(new XDDFSolidFillProperties(Paint.series(index)));
        }
        return bars;
    }

    private XDDFChartData lines(XSSFChart chart, XDDFCategoryAxis categories, XDDFValueAxis values) {
        XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, categories, values);
        lines.setGrouping(Grouping.STANDARD);
        lines.setVaryColors(false);
        for (int index = 0; index < shape.series().size(); index++) {
            XDDFLineChartData.Series series = (XDDFLineChartData.Series) addSeries(lines, index);
            XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(Paint.series(index)));
            line.setWidth(2.25);
            series.setLineProperties(line);
            series.setSmooth(false);
            series.setMarkerStyle(MarkerStyle.CIRCLE);
        }
        return lines;
    }

    private XDDFChartData.Series addSeries(XDDFChartData chart, int index) {
        int column = shape.series().get(index);
        XDDFChartData.Series series = chart.addSeries(
                XDDFDataSourcesFactory.fromArray(
                        data.categories().toArray(String[]::new), range.column(shape.category())),
                XDDFDataSourcesFactory.fromArray(data.values().get(index), range.column(column)));
        series.setTitle(titles.get(column), range.title(column));
        return series;
    }

    /** Of the values; all series of a chart are of one kind. */
    private CellFormat format() {
        CellFormat format = table.columns().get(shape.series().get(0)).format();
        return new CellFormat(format.kind(), format.digits(), "");
    }

    private static XDDFLineProperties line(Paint paint, double points) {
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(paint.rgb())));
        line.setWidth(points);
        return line;
    }
}
