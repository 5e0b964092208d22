package dev.weir.read.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.read.WantedColumn;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** One of several tables of a sheet. */
class TableWindowTest {

    private static final WantedColumn NO = new WantedColumn("no", List.of("编号"), true, false);
    private static final WantedColumn NAME = new WantedColumn("name", List.of("姓名"), false, false);
    private static final String BESIDE = "名册\n编号|姓名||编号|姓名\n1|张三||3|王五\n2|李四\n|||4|钱六";
    private static final String BELOW = "一队名册\n编号|姓名\n1|张三\n2|李四\n二队名册\n编号|姓名\n3|王五\n三队名册\n编号|姓名\n4|钱六";

    private static List<String> read(String text, OptionalInt occurrence) {
        TableAddress address = new TableAddress(List.of("编号", "姓名"), occurrence);
        return new TextBook().sheet("S", text).read(Optional.of(address), NO, NAME);
    }

    @Test
    void tablesSideBySideAreAddressedByTheirPlace() {
        assertThat(read(BESIDE, OptionalInt.of(1))).containsExactly("3:1,张三", "4:2,李四");
        assertThat(read(BESIDE, OptionalInt.of(2))).containsExactly("3:3,王五", "5:4,钱六");
    }

    @Test
    void tablesSideBySideThatAreNotAddressedAreHeld() {
        assertThatThrownBy(() -> read(BESIDE, OptionalInt.empty()))
                .hasMessageContaining("sheet \"S\": row 2: the header of the table stands there 2 times");
    }

    @Test
    void tablesBelowEachOtherAreAddressedByTheirPlace() {
        assertThat(read(BELOW, OptionalInt.of(1))).containsExactly("3:1,张三", "4:2,李四");
        assertThat(read(BELOW, OptionalInt.of(2))).containsExactly("7:3,王五");
        assertThat(read(BELOW, OptionalInt.of(3))).containsExactly("10:4,钱六");
    }

    @Test
    void ofTwoTablesWithOtherNamesTheOneMeantIsRead() {
        String text = "车牌|车位||编号|姓名\n浙B1|7||1|张三\n浙B2|8||2|李四";

        assertThat(read(text, OptionalInt.empty())).containsExactly("2:1,张三", "3:2,李四");
    }

    @Test
    void aTableThatIsNotThereHasNoHeader() {
        assertThatThrownBy(() -> read(BELOW, OptionalInt.of(4))).hasMessageContaining("no sheet has a header");
    }
}
