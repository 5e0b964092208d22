package dev.weir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameListTest {

    @Test
    void fewNamesAreAllShown() {
        assertThat(NameList.shown(List.of("户号", "户主"))).isEqualTo("户号, 户主");
        assertThat(NameList.shown(List.of())).isEqualTo("none");
    }

    @Test
    void ofThousandsTheFirstAreShownAndTheRestIsCounted() {
        List<String> names = IntStream.range(0, 10_000).mapToObj(i -> "S" + i).toList();

        assertThat(NameList.shown(names)).startsWith("S0, S1, ").endsWith("S39 and 9960 more");
    }
}
