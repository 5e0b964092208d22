package dev.weir.read.xml;

import static dev.weir.read.fields.ReadFields.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.mapping.Input.Format;
import dev.weir.problem.WeirException;
import dev.weir.read.fields.ReadFields;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class XmlReaderTest {

    private static final String REGISTER = """
            <?xml version="1.0"?>
            <r:register xmlns:r="urn:x" xmlns="urn:y">
              <head><house id="no">x</house></head>
              <r:house id="1"> <no>H1</no><owner sex="男"><name>张 &amp; 三</name></owner><phone>1</phone><phone>2</phone></r:house>
              <!-- none -->
              <r:house id="2"><no><![CDATA[<H2>]]></no>own text</r:house>
              <house/>
            </r:register>""";

    @TempDir
    Path folder;

    @Test
    void anElementAtThePathIsARow() throws IOException {
        ReadFields found = read(REGISTER, "/register/house", "@id", "no", "owner/name", "owner/@sex");
        assertThat(found.rows()).containsExactly("1|1|H1|张 & 三|男", "2|2|<H2>||", "3||||");
        assertThat(found.extras())
                .containsExactly("{\"phone\": \"1\", \"phone (2)\": \"2\"}", "{\".\": \"own text\"}", null);
    }

    @Test
    void anElementThatStandsTwiceIsAFaultUnlessTheMappingNamesBoth() throws IOException {
        String row = "<r><i><a>100</a><a>200</a><o><n>A</n></o><o><t>9</t></o><p/><p>7</p></i></r>";
        assertThat(read(row, "i", "a", "o/n", "o/t", "p").rows())
                .containsExactly("1|\uFDD0F068100 | 200|\uFDD0F068A|\uFDD0F0689|7");
        assertThat(read(row, "i", "a", "a (2)").rows()).containsExactly("1|100|200");
        assertThat(read(row.replace("<o>", "<a>300</a><o>"), "i", "a", "a (2)").rows())
                .containsExactly("1|100|200");
    }

    @Test
    void aTextInTheElementsPlaceIsAFault() throws IOException {
        assertThat(read("<r><i><o>癸</o></i><i><o/></i></r>", "i", "o/n?", "o?").rows())
                .containsExactly("1|\uFDD0F069癸|癸", "2||");
    }

    @Test
    void elementsInTheTextsPlaceAreAFault() throws IOException {
        assertThat(read("<r><i><a>1<b>2</b></a></i><i><a><v>5</v><w>6</w></a></i><i><a v='1'/></i></r>", "i", "a?")
                        .rows())
                .containsExactly("1|12", "2|\uFDD0F05456", "3|");
        assertThat(read("<r><i><a><v>5</v></a></i></r>", "i", "a/v").rows()).containsExactly("1|5");
    }

    @Test
    void aDocumentThatIsNotInTheEncodingItNamesIsHeld() throws IOException {
        String text = "<?xml version=\"1.0\" encoding=\"GBK\"?><r><i><n>张三</n></i></r>";
        Path file = Files.write(folder.resolve("x.xml"), text.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> read(file, "i", "n"))
                .hasMessageContaining("it is written in GBK, but all of it is UTF-8");
        Files.write(file, text.getBytes(Charset.forName("GBK")));
        assertThat(read(file, "i", "n").rows()).containsExactly("1|张三");
    }

    @Test
    void anEntityOfTheDocumentsOwnIsNamed() {
        assertThatThrownBy(() -> read("<!DOCTYPE r [<!ENTITY co 'x'>]><r><i><n>&co;</n></i></r>", "i", "n"))
                .hasMessageContaining("the document uses an entity of its own, &co;");
    }

    @Test
    void aPathWithoutARootIsFoundAnywhere() throws IOException {
        assertThat(read(REGISTER, "house", "@id").rows()).containsExactly("1|no", "2|1", "3|2", "4|");
        assertThat(read(REGISTER, "head/house", "@id").rows()).containsExactly("1|no");
        assertThat(read(REGISTER, "/register/flat", "@id").rows()).isEmpty();
        assertThat(read("<a x='1'/>", "/a", "@x").rows()).containsExactly("1|1");
    }

    @Test
    void readsTheEncodingThatTheDocumentNames() throws IOException {
        String text = "<?xml version=\"1.0\" encoding=\"GB2312\"?><r><i><名>水</名></i></r>";
        Path file = Files.write(folder.resolve("x.xml"), text.getBytes(Charset.forName("GBK")));
        assertThat(read(file, "/r/i", "名").rows()).containsExactly("1|水");
    }

    @Test
    void saysWhatXPathSays() throws Exception {
        StringBuilder text = new StringBuilder("<r>");
        for (int i = 0; i < 200; i++) {
            text.append("<i k='")
                    .append(i)
                    .append("'><a>&#")
                    .append(0x4E00 + i)
                    .append(";x</a><b><c>")
                    .append(i % 7)
                    .append("</c></b></i>");
        }
        text.append("</r>");
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        XPath xpath = XPathFactory.newInstance().newXPath();
        NodeList items = (NodeList) xpath.evaluate("/r/i", document, XPathConstants.NODESET);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < items.getLength(); i++) {
            expected.add((i + 1) + "|" + xpath.evaluate("@k", items.item(i)) + "|" + xpath.evaluate("a", items.item(i))
                    + "|" + xpath.evaluate("b/c", items.item(i)));
        }
        assertThat(read(text.toString(), "/r/i", "@k", "a", "b/c").rows()).isEqualTo(expected);
    }

    @Test
    void whatIsNoSuchDocumentIsRefused() throws IOException {
        refuses("", "the file is not XML but empty");
        refuses("户号,户主", "the XML is wrong near row 0");
        refuses("<other><house/></other>", "no place for rows at /register/house");
        refuses("<register><house><no>1</no></house><house><no>", "the XML is wrong near row 2");
        refuses("<register><house><name>1</name></house></register>", "it lacks no; found: name");
        refuses(
                "<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><register><house><no>&e;</no></house></register>",
                "the XML is wrong near row 1");
        refuses("<register><house>" + "<a>".repeat(300), "nested more than 200 deep");
    }

    private void refuses(String text, String message) {
        assertThatThrownBy(() -> read(text, "/register/house", "no"))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("; ");
    }

    private ReadFields read(String text, String path, String... names) throws IOException {
        return read(Files.writeString(folder.resolve("x.xml"), text), path, names);
    }

    private static ReadFields read(Path file, String path, String... names) {
        return ReadFields.of(file, ReadFields.mapping(Format.XML, rows(path), names));
    }
}
