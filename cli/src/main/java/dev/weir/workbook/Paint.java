package dev.weir.workbook;

import java.util.HexFormat;
import java.util.List;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** The colours of workbooks: those of the pages of reports ({@code page.css}), so that a reader of both meets each series in one colour. */
enum Paint {
    INK("1B1F24"),
    MUTED("57606A"),
    ACCENT("164C7E"),
    HEADER("E4ECF3"),
    BAND("F4F6F8"),
    LINE("D5DAE0");

    /** Of series, in their order. */
    static final List<String> SERIES = List.of("1F5F99", "C2500F", "2F7D4F", "7B4AA3", "8A6A00", "59656F");

    private final String hex;

    Paint(String hex) {
        this.hex = hex;
    }

    byte[] rgb() {
        return HexFormat.of().parseHex(hex);
    }

    XSSFColor color() {
        return new XSSFColor(rgb());
    }

    static XDDFColor series(int index) {
        return XDDFColor.from(HexFormat.of().parseHex(SERIES.get(index % SERIES.size())));
    }
}
