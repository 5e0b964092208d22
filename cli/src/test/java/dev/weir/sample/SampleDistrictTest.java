package dev.weir.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.sample.buildings.BuildingRegister;
import dev.weir.sample.cameras.CameraRegister;
import dev.weir.sample.district.IdNumber;
import dev.weir.sample.district.SampleOptions;
import dev.weir.sample.hotline.Hotline;
import dev.weir.sample.parking.Parking;
import dev.weir.sample.trap.Trap;
import dev.weir.sample.trap.Traps;
import dev.weir.sample.truth.Truth.Kind;
import dev.weir.sample.water.Water;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDistrictTest {

    @TempDir
    static Path folder;

    private static SampleFolder sample;

    @BeforeAll
    static void generateTheSmallSample() throws IOException {
        SampleDistrict.generate(folder, SampleOptions.SMALL);
        sample = new SampleFolder(folder);
    }

    @Test
    void equalOptionsGiveEqualFiles(@TempDir Path other) throws IOException {
        SampleDistrict.generate(other, SampleOptions.SMALL);
        Map<String, byte[]> differing = new HashMap<>();
        for (String path : sample.contents("inbox", "data-sources", "truth").keySet()) {
            byte[] bytes = Files.readAllBytes(folder.resolve(path));
            if (Files.mismatch(folder.resolve(path), other.resolve(path)) >= 0) {
                differing.put(path, bytes);
            }
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void anotherSeedGivesOtherPeople(@TempDir Path other) throws IOException, SQLException {
        SampleDistrict.generate(other, new SampleOptions(60, 2, 1, 300));
        String names = "select name from person order by id limit 20";
        assertThat(new SampleFolder(other).rows(names)).isNotEqualTo(sample.rows(names));
    }

    @Test
    void theSampleKeptWithTheSourceIsWhatTheGeneratorWrites() throws IOException {
        Path repository = Path.of("").toAbsolutePath();
        assertThat(new SampleFolder(repository.resolve("samples")).contents("inbox", "data-sources", "truth"))
                .isEqualTo(sample.contents("inbox", "data-sources", "truth"));
    }

    @Test
    void theAreasKeptWithTheMappingsAreThoseOfTheSample() {
        assertThat(Path.of("mappings/codes/areas.csv"))
                .hasSameTextualContentAs(folder.resolve("mappings/codes/areas.csv"));
    }

    @Test
    void everyTrapStandsThreeTimes() throws IOException {
        Map<String, Set<String>> places = new HashMap<>();
        for (Kind kind : Stream.of(Kind.values()).filter(Kind::isPlanted).toList()) {
            for (CSVRecord line : sample.truth(kind)) {
                places.computeIfAbsent(line.get("trap"), trap -> new HashSet<>())
                        .add(kind + line.toList().subList(2, line.size()).toString());
            }
        }
        List<String> traps = Traps.all().stream().map(Trap::name).collect(Collectors.toList());
        traps.addAll(List.of("addition", "last-month-late", "unregistered-controller"));
        traps.addAll(List.of(
                "same-door-two-communities",
                "three-flats-one-owner",
                "phones-as-numbers",
                "landlines-as-numbers",
                "flat-sold",
                "family-behind-the-door",
                "empty-flats",
                "shops",
                "sheets-without-data",
                "area-total"));
        traps.addAll(List.of(
                "shifted-map",
                "swapped-coordinates",
                "zero-coordinates",
                "coordinates-abroad",
                "half-coordinates",
                "bar-in-a-character",
                "one-number-two-facilities",
                "facility-removed"));
        Stream.of(Parking.traps(), Water.traps(), Hotline.traps(), BuildingRegister.traps(), CameraRegister.traps())
                .forEach(traps::addAll);
        assertThat(traps).allSatisfy(trap -> assertThat(places.getOrDefault(trap, Set.of()))
                .as(trap)
                .hasSizeGreaterThanOrEqualTo(Trap.TIMES));
    }

    @Test
    void everyKindOfFaultStandsThreeTimes() throws IOException {
        Map<String, Long> codes = sample.truth(Kind.FAULTS).stream()
                .collect(Collectors.groupingBy(line -> line.get("code"), Collectors.counting()));
        assertThat(codes)
                .containsKeys(
                        "F001", "F002", "F003", "F004", "F005", "F014", "F017", "F020", "F021", "F022", "F023", "F043",
                        "F044", "F050", "R002");
        assertThat(codes.values()).allMatch(times -> times >= Trap.TIMES);
    }

    @Test
    void identityNumbersAreValidExceptWhereTruthSaysOtherwise() throws IOException, SQLException {
        Set<String> faulty = sample.truth(Kind.FAULTS).stream()
                .filter(line -> line.get("mapping").equals("police-residents"))
                .filter(line -> line.get("column_name").equals("id_card"))
                .map(line -> line.get("row_no"))
                .collect(Collectors.toSet());
        for (Map<String, String> row : sample.rows("select id, id_card from person where length(id_card) > 2")) {
            String number = row.get("id_card");
            boolean valid = number.length() == 18
                    && !IdNumber.withWrongCheck(number).equals(number)
                    && checkDigitIsRight(number);
            assertThat(valid || faulty.contains(row.get("id"))).as(number).isTrue();
        }
    }

    /** By the congruence of ISO 7064, not by the generator's table. */
    private static boolean checkDigitIsRight(String number) {
        int sum = 0;
        for (int position = 0; position < 18; position++) {
            int digit = number.charAt(position) == 'X' ? 10 : number.charAt(position) - '0';
            sum = (sum + digit) * (position < 17 ? 2 : 1) % 11;
        }
        return sum == 1;
    }

    @Test
    void faultsStandInTheRowsThatTruthNames() throws IOException {
        for (CSVRecord fault : sample.truth(Kind.FAULTS)) {
            if (!fault.get("night").equals("1") || !fault.get("input").endsWith(".xlsx")) {
                continue;
            }
            try (Workbook workbook =
                    WorkbookFactory.create(folder.resolve(fault.get("input")).toFile(), null, true)) {
                Sheet sheet = workbook.getSheet(fault.get("sheet"));
                Row row = sheet.getRow(Integer.parseInt(fault.get("row_no")) - 1);
                assertThat(row.getCell(0).getCellType()).as(fault.toString()).isEqualTo(CellType.NUMERIC);
            }
        }
    }

    @Test
    void brokenLogLinesStandWhereTruthSays() throws IOException {
        List<CSVRecord> broken = sample.truth(Kind.REJECTS).stream()
                .filter(line -> line.get("night").equals("1"))
                .filter(line -> line.get("mapping").startsWith("access-control"))
                .toList();
        assertThat(broken).hasSize(9).allSatisfy(line -> {
            String text = sample.lines(line.get("input")).get(Integer.parseInt(line.get("row_no")) - 1);
            assertThat(text).doesNotStartWith("<");
        });
    }

    @Test
    void laterNightsChangeOnlyWhatTheirTruthTells(@TempDir Path other) throws IOException, SQLException {
        SampleDistrict.generate(other, SampleOptions.SMALL);
        SampleFolder district = new SampleFolder(other);
        int households = district.rows("select 1 from hukou").size();
        int gateLines = district.lines("inbox/access-control/采集器/gates.log").size();
        SampleDistrict.night(other, 2);
        SampleDistrict.night(other, 3);
        assertThat(district.rows("select 1 from hukou")).hasSize(households + Trap.TIMES);
        assertThat(district.rows("select 1 from person where deceased_on is not null"))
                .hasSize(Trap.TIMES);
        assertThat(district.lines("inbox/access-control/采集器/gates.log")).hasSizeGreaterThan(gateLines);
        assertThat(district.lines("mappings/decisions/sample.csv")).hasSize(1 + Trap.TIMES);
        for (CSVRecord load : district.truth(Kind.LOADS)) {
            if (!load.get("input").isEmpty()) {
                assertThat(other.resolve(load.get("input"))).exists();
            }
        }
    }

    @Test
    void refusesADistrictTooSmallForItsTraps() {
        assertThatThrownBy(() -> new SampleOptions(59, 1, 1, 1000)).hasMessage("households: at least 60, not 59");
        assertThatThrownBy(() -> SampleDistrict.night(folder, 4)).hasMessage("night: 2 to 3, not 4");
    }
}
