package dev.weir.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PdfNodesTest {

    @Test
    void aPageWhoseNodesBeganLaterHasTheSameIds() {
        String early = "/ID (node00000251) /ID (node00000099) /Names [(node00000099) 4 0 R (node00000251) 5 0 R]";
        String late = early.replace("251", "254").replace("099", "103");
        assertThat(numbered(late))
                .isEqualTo(numbered(early))
                .isEqualTo("/ID (node00000002) /ID (node00000001) /Names [(node00000001) 4 0 R (node00000002) 5 0 R]");
    }

    private static String numbered(String pdf) {
        byte[] bytes = pdf.getBytes(StandardCharsets.ISO_8859_1);
        PdfNodes.number(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
