package dev.weir.workbook;

import dev.weir.table.TextWidth;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextVerticalType;

/** What POI's charts have no words for: fonts, labels, markers. Sizes are in hundredths of a point, angles in 60,000ths of a degree. */
final class ChartLook {

    private static final int BODY = 900;
    private static final int TITLE = 1200;
    private static final int SLANTED = -45 * 60_000;
    private static final int SHORT = 8;

    private final String fontName;
    private final Locale locale;
    private final XSSFChart chart;
    private final CTPlotArea plot;

    ChartLook(String fontName, Locale locale, XSSFChart chart) {
        this.fontName = fontName;
        this.locale = locale;
        this.chart = chart;
        this.plot = chart.getCTChart().getPlotArea();
    }

    void text() {
        look(paragraph(chart.getCTChartSpace().addNewTxPr()), BODY, Paint.INK, false);
        title(chart.getCTChart().getTitle(), TITLE, Paint.INK, true);
        Stream.concat(
                        plot.getCatAxList().stream().map(CTCatAx::getTitle),
                        plot.getValAxList().stream().map(axis -> axis.getTitle()))
                .filter(title -> title != null)
                .forEach(title -> title(title, BODY, Paint.MUTED, false));
        for (CTLineChart lines : plot.getLineChartList()) {
            for (CTLineSer series : lines.getSerList()) {
                series.getMarker()
                        .addNewSpPr()
                        .addNewSolidFill()
                        .addNewSrgbClr()
                        .setVal(series.getSpPr()
                                .getLn()
                                .getSolidFill()
                                .getSrgbClr()
                                .getVal());
            }
        }
    }

    /** @param slanted where the labels do not fit beside each other */
    void labelEveryCategory(boolean slanted) {
        for (CTCatAx axis : plot.getCatAxList()) {
            add(axis, "tickLblSkip", "1", "noMultiLvlLbl");
            if (slanted) {
                CTTextBody text = axis.isSetTxPr() ? axis.getTxPr() : axis.addNewTxPr();
                look(paragraph(text), BODY, Paint.INK, false);
                text.getBodyPr().setRot(SLANTED);
            }
        }
    }

    /** Bars of several series stand on top of each other. */
    void stack() {
        plot.getBarChartList().forEach(bars -> add(bars, "overlap", "100", "axId"));
    }

    /** Also where they are negative: without this word Excel paints those white. */
    void keepColours() {
        for (CTBarChart bars : plot.getBarChartList()) {
            bars.getSerList().forEach(series -> series.addNewInvertIfNegative().setVal(false));
        }
    }

    /** The value at the end of each bar. */
    void labelBars(CellFormat format) {
        for (CTBarChart bars : plot.getBarChartList()) {
            for (CTBarSer series : bars.getSerList()) {
                CTDLbls labels = series.addNewDLbls();
                labels.addNewNumFmt().setFormatCode(format.code());
                labels.getNumFmt().setSourceLinked(false);
                labels.addNewDLblPos().setVal(STDLblPos.OUT_END);
                labels.addNewShowLegendKey().setVal(false);
                labels.addNewShowVal().setVal(true);
                labels.addNewShowCatName().setVal(false);
                labels.addNewShowSerName().setVal(false);
                labels.addNewShowPercent().setVal(false);
                labels.addNewShowBubbleSize().setVal(false);
            }
        }
    }

    /**
     * Adds an element before the first of that name, or as the last: the small form of the schemas that we deliver has no classes for these.
     */
    private static void add(XmlObject parent, String element, String value, String before) {
        try (XmlCursor cursor = parent.newCursor()) {
            String namespace = cursor.getName().getNamespaceURI();
            if (!cursor.toChild(namespace, before)) {
                cursor.toEndToken();
            }
            cursor.beginElement(new QName(namespace, element));
            cursor.insertAttributeWithValue("val", value);
        }
    }

    private void title(CTTitle title, int size, Paint paint, boolean bold) {
        for (CTTextParagraph paragraph : title.getTx().getRich().getPList()) {
            for (CTRegularTextRun run : paragraph.getRList()) {
                if (TextWidth.of(run.getT()) <= SHORT) {
                    // a unit such as 件 is read upright
                    title.getTx().getRich().getBodyPr().setRot(0);
                    title.getTx().getRich().getBodyPr().setVert(STTextVerticalType.HORZ);
                }
                CTTextCharacterProperties letters = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
                letters.setLang(locale.toLanguageTag());
                look(letters, size, paint, bold);
            }
        }
    }

    private static CTTextCharacterProperties paragraph(CTTextBody text) {
        if (text.getBodyPr() == null) {
            text.addNewBodyPr();
        }
        return text.addNewP().addNewPPr().addNewDefRPr();
    }

    private void look(CTTextCharacterProperties text, int size, Paint paint, boolean bold) {
        text.setSz(size);
        text.setB(bold);
        text.addNewSolidFill().addNewSrgbClr().setVal(paint.rgb());
        text.addNewLatin().setTypeface(fontName);
        text.addNewEa().setTypeface(fontName);
    }
}
