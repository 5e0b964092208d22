package dev.weir.workbook;

import java.util.HexFormat;
import java.util.List;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** The colours of workbooks. */
enum Paint {
    INK("1F2933"),
    MUTED("5F6C7B"),
    ACCENT("1B5E8C"),
    HEADER("E3ECF4"),
    BAND("F5F8FB"),
    LINE("D3DCE6");

    /** Of series, in their order; told apart by people who see red and green as one, and in grey print. */
    static final List<String> SERIES =
            List.of("2B6CA3", "E39A2D", "3F9B78", "B4506B", "7A6BB0", "8A6D4F", "63A7C9", "A7B54A");

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
