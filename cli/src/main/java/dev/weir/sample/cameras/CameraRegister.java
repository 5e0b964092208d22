package dev.weir.sample.cameras;

import dev.weir.sample.district.Building;
import dev.weir.sample.district.Night;
import dev.weir.sample.input.Department;
import dev.weir.sample.input.InputFiles;
import dev.weir.sample.input.Sheet;
import dev.weir.sample.input.Workbooks;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.TrapRecord;
import dev.weir.sample.truth.InputTruth;
import dev.weir.sample.truth.Truth.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The police's video section: the register of cameras, sent in the first night and, corrected, in the second. */
public final class CameraRegister implements Department {

    static final String MAPPING = "police-cameras";
    private static final String REGISTER = "cameras";
    private static final String SHEET = "监控点位";
    private static final List<String> HEADERS = List.of("序号", "点位编号", "点位名称", "安装位置", "生产厂家", "启用日期", "运行状态");
    private static final int HEADER_ROW = 2;
    private static final int LAST_REGISTER = 2;

    private final Plan plan;

    public CameraRegister(Plan plan) {
        this.plan = plan;
    }

    /** The names of its traps in {@code truth/}. */
    public static List<String> traps() {
        return CameraTrap.names();
    }

    @Override
    public void night(int night, InputFiles files) throws IOException {
        List<Camera> cameras =
                Camera.of(plan.district(), Math.min(night, LAST_REGISTER)).toList();
        if (night <= LAST_REGISTER) {
            String path = "inbox/police/视频科/监控点位台账-%s.xlsx".formatted(Night.issue(night));
            if (files.areWritten()) {
                save(files.file(path), night, cameras);
            }
            tell(new InputTruth(plan.truth(), night, MAPPING, "", path, SHEET), cameras, night);
        }
        List<Camera> recorded =
                cameras.stream().filter(camera -> !camera.isRejected(night)).toList();
        recorded.forEach(camera -> tell(camera, night));
        Map<Building, List<Camera>> at = recorded.stream()
                .filter(camera -> camera.building() != null)
                .collect(Collectors.groupingBy(Camera::building, LinkedHashMap::new, Collectors.toList()));
        plan.district().buildings().forEach(building -> at.putIfAbsent(building, List.of()));
        at.forEach((building, here) -> tell(building, here, night));
        plan.count(night, REGISTER, "asset", MAPPING, "", recorded.size());
    }

    private static void save(Path file, int night, List<Camera> cameras) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = new Sheet(workbook, SHEET);
            YearMonth issue = Night.issue(night);
            sheet.across(1, 1, HEADERS.size(), "监控点位台账（%d年%d月）".formatted(issue.getYear(), issue.getMonthValue()));
            for (int column = 1; column <= HEADERS.size(); column++) {
                sheet.text(HEADER_ROW, column, HEADERS.get(column - 1));
            }
            for (int index = 0; index < cameras.size(); index++) {
                Camera camera = cameras.get(index);
                int row = HEADER_ROW + 1 + index;
                sheet.number(row, 1, index + 1);
                sheet.text(row, 2, camera.number());
                sheet.text(row, 3, camera.location().replaceFirst("^.*街道", "") + "摄像机");
                sheet.text(row, 4, camera.location());
                sheet.text(row, 5, index % 2 == 0 ? "甬视" : "海目");
                sheet.date(row, 6, LocalDate.of(2015 + index % 9, 1 + index % 12, 1 + index % 28));
                sheet.text(row, 7, camera.isFaulty() ? "故障" : "正常");
            }
            Workbooks.save(workbook, file);
        }
    }

    private static void tell(InputTruth input, List<Camera> cameras, int night) {
        long row = HEADER_ROW;
        for (Camera camera : cameras) {
            row++;
            if (camera.isRejected(night)) {
                input.fault(camera.trap().trapName(), row, "", "F003", "error");
            }
            if (camera.trap() == CameraTrap.CAMERA_WITHOUT_ADDRESS) {
                input.fault(camera.trap().trapName(), row, "address", "F041", "warning");
            }
        }
        long rejected =
                cameras.stream().filter(camera -> camera.isRejected(night)).count();
        input.load(REGISTER, "done", cameras.size(), rejected, 0);
    }

    private void tell(Camera camera, int night) {
        TrapRecord asset = new TrapRecord("asset", MAPPING, "", camera.number());
        String trap = camera.trap().trapName();
        switch (camera.trap()) {
            case FAULTY_CAMERA -> asset.value(plan, night, trap, "status", "out_of_service");
            case CAMERA_WITHOUT_ADDRESS -> asset.value(plan, night, trap, "place", null);
            case ONE_NUMBER_TWO_CAMERAS, CAMERA_AT_AN_UNKNOWN_BUILDING ->
                asset.value(
                        plan, night, trap, "place", "key:" + camera.building().canonicalAddress());
            case NONE -> {}
        }
    }

    private void tell(Building building, List<Camera> here, int night) {
        plan.truth()
                .add(
                        Kind.CAMERAS,
                        night,
                        REGISTER,
                        building.canonicalAddress(),
                        here.size(),
                        here.stream().filter(camera -> !camera.isFaulty()).count());
    }
}
