package dev.weir.sample.parking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlatesTest {

    private static final int VEHICLES_OF_A_DISTRICT = 120_000;

    private final Plates plates = new Plates(1);

    @Test
    void noTwoVehiclesHaveOnePlate() {
        Set<String> all = new HashSet<>();
        IntStream.range(0, VEHICLES_OF_A_DISTRICT).forEach(index -> all.add(plates.of(index)));
        IntStream.range(0, VEHICLES_OF_A_DISTRICT).mapToObj(plates::blue).forEach(all::add);
        IntStream.range(0, VEHICLES_OF_A_DISTRICT).mapToObj(plates::green).forEach(all::add);
        assertThat(all).hasSize(2 * VEHICLES_OF_A_DISTRICT);
    }

    @Test
    void platesHaveSevenCharactersOrEightForNewEnergyAndNeverIOrO() {
        assertThat(IntStream.range(0, 10_000).mapToObj(plates::of))
                .allMatch(plate -> plate.matches("浙B([A-HJ-NP-Z0-9]{5}|[A-HJK][0-9]{5})"));
        assertThat(plates.of(3)).hasSize(8);
        assertThat(plates.of(4)).hasSize(7);
        assertThat(plates.visitor(7)).matches("苏E[0-9]{5}");
    }

    @Test
    void aPlateIsWrittenInEveryFormPeopleUse() {
        assertThat(Spelling.DOT.of("浙B12345")).isEqualTo("浙B·12345");
        assertThat(Spelling.FULL_WIDTH.of("浙B12345")).isEqualTo("浙Ｂ１２３４５");
        assertThat(Spelling.SPACED.of("浙B12345")).isEqualTo("浙 B 12345");
    }
}
