package dev.weir.read.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.read.WantedColumn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell that says: as above. */
class DittoTest {

    private static final WantedColumn NO = new WantedColumn("no", List.of("户号"), true, false);
    private static final WantedColumn HEAD = new WantedColumn("head", List.of("户主"), false, false);

    private static List<String> read(String rows) {
        return new TextBook().sheet("S", "户号|户主\n" + rows).read(Optional.empty(), NO, HEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "同上", "同 上", "仝上", "如上", "同前", "上同", "同", "々", "丶丶", "〃", "〃〃", "--〃--", "〞", "..〃..", "同上。", "（同上）",
                "ditto"
            })
    void isTheValueAbove(String mark) {
        assertThat(read("H1|张三\nH2|" + mark)).containsExactly("2:H1,张三", "3:H2,张三");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H1|同上\nH2|张三", "H2|张三\nH1|同左"})
    void isALostValueWhereNothingStandsThere(String rows) {
        assertThat(read(rows)).anyMatch(row -> row.contains("H1,\uFDD0F073同"));
    }

    @Test
    void aNameIsNoMark() {
        assertThat(read("H1|张三\nH2|同心社区\nH3|上官")).contains("3:H2,同心社区", "4:H3,上官");
    }
}
