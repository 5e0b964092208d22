package dev.weir.sample.buildings;

import dev.weir.sample.district.Building;
import dev.weir.sample.district.District;
import dev.weir.sample.district.Night;
import dev.weir.sample.district.Point;
import dev.weir.sample.input.Department;
import dev.weir.sample.input.InputFiles;
import dev.weir.sample.input.Sheet;
import dev.weir.sample.input.Workbooks;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.truth.InputTruth;
import dev.weir.sample.truth.Truth.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The grid centre: which building is in which grid, and where it stands. Sent in the first night and, corrected, in the second. */
public final class BuildingRegister implements Department {

    static final String MAPPING = "urban-buildings";
    private static final String REGISTER = "buildings";
    private static final String SHEET = "楼幢";
    private static final List<String> HEADERS = List.of("序号", "所属社区", "楼幢", "所属网格", "经度", "纬度");
    private static final int HEADER_ROW = 3;
    private static final int LAST_REGISTER = 2;

    private final Plan plan;
    private final District district;

    public BuildingRegister(Plan plan) {
        this.plan = plan;
        this.district = plan.district();
    }

    /** The names of its traps in {@code truth/}. */
    public static List<String> traps() {
        return BuildingTrap.names();
    }

    @Override
    public void night(int night, InputFiles files) throws IOException {
        if (night <= LAST_REGISTER) {
            String path = "inbox/urban-management/网格中心/楼幢网格表-%s.xlsx".formatted(Night.issue(night));
            List<BuildingLine> lines = lines(night);
            if (files.areWritten()) {
                save(files.file(path), night, lines);
            }
            tell(new InputTruth(plan.truth(), night, MAPPING, "", path, SHEET), lines);
        }
        district.buildings().forEach(building -> tell(night, building));
        plan.count(
                night,
                REGISTER,
                "place",
                MAPPING,
                "",
                lines(night).stream().filter(line -> !line.isRejected()).count());
    }

    private List<BuildingLine> lines(int night) {
        return Stream.concat(
                        district.buildings().flatMap(building -> BuildingLine.of(district, building, night).stream()),
                        BuildingLine.ofNoBuilding(district, night).stream())
                .toList();
    }

    private static void save(Path file, int night, List<BuildingLine> lines) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = new Sheet(workbook, SHEET);
            YearMonth issue = Night.issue(night);
            sheet.across(1, 1, HEADERS.size(), "楼幢网格表（%d年%d月）".formatted(issue.getYear(), issue.getMonthValue()));
            sheet.text(2, 1, "填报单位：网格中心");
            for (int column = 1; column <= HEADERS.size(); column++) {
                sheet.text(HEADER_ROW, column, HEADERS.get(column - 1));
            }
            int row = HEADER_ROW;
            for (BuildingLine line : lines) {
                row++;
                sheet.number(row, 1, row - HEADER_ROW);
                sheet.text(row, 2, line.community());
                sheet.text(row, 3, line.building());
                sheet.text(row, 4, line.grid());
                sheet.plainNumber(row, 5, line.longitude());
                sheet.plainNumber(row, 6, line.latitude());
            }
            Workbooks.save(workbook, file);
        }
    }

    private static void tell(InputTruth input, List<BuildingLine> lines) {
        long row = HEADER_ROW;
        for (BuildingLine line : lines) {
            row++;
            BuildingTrap trap = line.trap().orElse(BuildingTrap.BUILDING_MISSING);
            switch (trap) {
                case ONE_BUILDING_TWO_GRIDS -> input.fault(trap.trapName(), row, "", "F003", "error");
                case NO_BUILDING -> input.fault(trap.trapName(), row, "address", "F002", "error");
                case BUILDING_ON_ITS_SIDE -> {
                    input.fault(trap.trapName(), row, "longitude", "F043", "warning");
                    input.fault(trap.trapName(), row, "latitude", "F043", "warning");
                }
                case BUILDING_MISSING -> {}
            }
        }
        input.load(
                REGISTER,
                "done",
                lines.size(),
                lines.stream().filter(BuildingLine::isRejected).count(),
                0);
    }

    /** What the district knows of a building after a night, of which every trap is gone after the first. */
    private void tell(int night, Building building) {
        Optional<BuildingTrap> trap = BuildingTrap.of(building, night);
        boolean isRegistered = trap.isEmpty() || trap.get() == BuildingTrap.BUILDING_ON_ITS_SIDE;
        Point at = trap.isPresent() ? null : district.at(building);
        plan.truth()
                .add(
                        Kind.BUILDINGS,
                        night,
                        trap.map(BuildingTrap::trapName).orElse(REGISTER),
                        building.canonicalAddress(),
                        isRegistered,
                        isRegistered ? building.grid() : null,
                        at == null ? null : degrees(at.longitude()),
                        at == null ? null : degrees(at.latitude()));
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.8f", value);
    }
}
