package dev.weir.read.html;

import static dev.weir.read.grid.LedgerMappings.mapping;
import static dev.weir.read.grid.LedgerMappings.optional;
import static dev.weir.read.grid.LedgerMappings.required;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.mapping.Mapping;
import dev.weir.read.fields.ReadFields;
import dev.weir.rows.TitleLine;
import dev.weir.rows.TitledPart;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlBookTest {

    private static final Mapping HOUSES = mapping(required("no", "户号"), optional("head", "户主"), optional("n", "人数"));

    @TempDir
    Path folder;

    @Test
    void readsALedgerThatASystemExportedAsAPage() throws IOException {
        String page = """
                <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
                <meta http-equiv="Content-Type" content="text/html; charset=gb2312"><style>td {mso-number-format:"\\@"}</style></head>
                <body><table border=1>
                <tr><td colspan="3" align=center><b>江东社区&nbsp;户口台账</b></td></tr>
                <tr><th>户号<th>户主<th>人&nbsp;数
                <tr><td>H1</td><td>张三<br>(女)</td><td rowspan=2> 3 </td></tr>
                <tr><td>H2<td><table><tr><td>李</td><td>四</td></tr></table></td></tr>
                <tr><td>&lt;H3&gt;</td><td></td><td>0012</td></tr>
                <tr><td>合计</td><td></td><td>18</td></tr>
                </table></body></html>""";
        for (String encoding : List.of("GB18030", "UTF-8")) {
            ReadFields found = read(page, Charset.forName(encoding));
            assertThat(found.rows())
                    .containsExactly("3|H1|张三 (女)|3|", "4|H2|李 四|3|", "5|<H3>||0012|", "6|合计||18|total");
            assertThat(found.summary().parts())
                    .flatExtracting(TitledPart::lines)
                    .flatExtracting(TitleLine::texts)
                    .containsExactly("江东社区 户口台账");
            assertThat(found.summary().sheets()).containsOnlyKeys("Table 1");
            assertThat(found.summary().notes()).contains("The file is a web page, not a workbook.");
        }
    }

    @Test
    void everyTableWithAHeaderIsASheet() throws IOException {
        String page = "<table><tr><td>说明</td></tr></table>"
                + "<table><tr><td>户号</td><td>户主</td></tr><tr></tr><tr><td>H1</td><td>张三</td></tr></table>"
                + "<table><tbody><tr><td rowspan='2'>户号</td><td>户主</td></tr><tr><td>姓名</td></tr>"
                + "<tr><td>H2</td><td>李四</td></tr></tbody></table>";
        ReadFields found = read("<html>" + page, StandardCharsets.UTF_8);
        assertThat(found.rows()).containsExactly("3|H1|张三||", "3|H2|李四||");
        assertThat(found.summary().sheets()).containsOnlyKeys("Table 1", "Table 2", "Table 3");
    }

    @Test
    void struckOutTextDoesNotCountAndHiddenRowsAreNoted() throws IOException {
        String page =
                "<html><head><style><!-- .xl9 {color:red;text-decoration:line-through;} td.no{display:none} --></style></head>"
                        + "<table><tr><td>户号</td><td>户主</td><td>人数</td></tr>"
                        + "<tr><td>H1</td><td><del>丁一</del></td><td><s>13</s>2</td></tr>"
                        + "<tr style='display: none'><td>H2</td><td>李四</td><td>1</td></tr>"
                        + "<tr hidden><td>H3</td><td><span style='TEXT-DECORATION: line-through'>王</span>五</td><td class='a xl9'>4</td></tr>"
                        + "<tr><td><s>H4</s></td><td><strike>赵</strike></td><td><font class=xl9>5</font></td></tr>"
                        + "<tr class=xl9><td>H5</td><td>钱七</td><td>6</td></tr>"
                        + "<tr><td><u>H6</u></td><td><ins>孙八</ins></td><td>7</td></tr></table>";
        ReadFields found = read(page, StandardCharsets.UTF_8);
        assertThat(found.rows())
                .containsExactly(
                        "2|H1|\uFDD0F066丁一|2|",
                        "3|H2|李四|1|",
                        "4|H3|五|\uFDD0F0664|",
                        "5|H4|赵|5|struck",
                        "6|H5|钱七|6|struck",
                        "7|H6|孙八|7|");
        assertThat(found.summary().notes()).contains("Sheet \"Table 1\": 2 hidden rows were read like the others.");
    }

    @Test
    void memoryDoesNotGrowWithThePage() throws IOException {
        Path file = folder.resolve("large.xls");
        int rows = 60_000;
        try (BufferedWriter page = Files.newBufferedWriter(file)) {
            page.write("<html><table><tr><td>户号</td><td>户主</td></tr>");
            for (int i = 0; i < rows; i++) {
                page.write("<tr><td>H" + i + "</td><td style='x'>张三</td></tr>\n");
            }
        }
        assertThat(ReadFields.of(file, HOUSES).rows()).hasSize(rows).endsWith((rows + 1) + "|H" + (rows - 1) + "|张三||");
    }

    private ReadFields read(String page, Charset charset) throws IOException {
        Path file = Files.write(folder.resolve("export.xls"), page.getBytes(charset));
        return ReadFields.of(file, HOUSES);
    }
}
