package dev.weir.sample;

import dev.weir.sample.access.AccessControl;
import dev.weir.sample.buildings.BuildingRegister;
import dev.weir.sample.cameras.CameraRegister;
import dev.weir.sample.district.District;
import dev.weir.sample.district.Night;
import dev.weir.sample.district.SampleOptions;
import dev.weir.sample.facilities.FacilityRegister;
import dev.weir.sample.hotline.Hotline;
import dev.weir.sample.input.Department;
import dev.weir.sample.input.InputFiles;
import dev.weir.sample.parking.Parking;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.police.PoliceRegister;
import dev.weir.sample.property.PropertyLedgers;
import dev.weir.sample.subsidy.SubsidyLedgers;
import dev.weir.sample.trap.Traps;
import dev.weir.sample.truth.Truth;
import dev.weir.sample.water.Water;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;

/**
 * Fills a workspace with the sample district: {@code inbox/}, {@code data-sources/police.sqlite}, and in {@code truth/} what must come of it.
 * Equal options give equal contents. Memory does not grow with the district.
 */
public final class SampleDistrict {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String DECISIONS = "mappings/decisions/sample.csv";
    private static final String AREAS = "mappings/codes/areas.csv";
    private static final String DECISION_COLUMNS =
            "decision,entity,mapping_a,scope_a,key_a,mapping_b,scope_b,key_b,field,value,by,on,why";

    private final Path workspace;
    private final Plan plan;
    private final List<Department> departments;

    private SampleDistrict(Path workspace, SampleOptions options, Truth truth) {
        this.workspace = workspace;
        this.plan = new Plan(new District(options), options, truth);
        this.departments = List.of(
                new PoliceRegister(plan),
                new SubsidyLedgers(plan),
                new AccessControl(plan),
                new PropertyLedgers(plan),
                new FacilityRegister(plan),
                new BuildingRegister(plan),
                new CameraRegister(plan),
                new Parking(plan),
                new Water(plan),
                new Hotline(plan));
        Traps.plant(plan);
    }

    /** Writes the inputs of the first night, and the truth about all nights of the options. Files of the same names are replaced. */
    public static void generate(Path workspace, SampleOptions options) throws IOException {
        try (Truth truth = Truth.create(workspace.resolve("truth"), options.nights())) {
            options.save(workspace);
            Files.deleteIfExists(workspace.resolve(DECISIONS));
            SampleDistrict sample = new SampleDistrict(workspace, options, truth);
            sample.areas();
            sample.write(1);
            for (int night = 2; night <= options.nights(); night++) {
                sample.night(night, InputFiles.foretold());
            }
        }
    }

    /** Which areas the district has, as the workspace declares them. */
    private void areas() throws IOException {
        Path file = workspace.resolve(AREAS);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", plan.district().areas()) + "\n");
    }

    /**
     * Applies what a later night finds changed: new inputs, the police's database, a person's decisions. Once for each night, in order, after
     * the night before has run.
     *
     * @param night 2 to {@value SampleOptions#MOST_NIGHTS}
     */
    public static void night(Path workspace, int night) throws IOException {
        if (night < 2 || night > SampleOptions.MOST_NIGHTS) {
            throw new IllegalArgumentException("night: 2 to " + SampleOptions.MOST_NIGHTS + ", not " + night);
        }
        SampleOptions options = SampleOptions.load(workspace);
        try (Truth silent = Truth.silent()) {
            SampleDistrict sample = new SampleDistrict(workspace, options, silent);
            sample.write(night);
            sample.decisions(night);
        }
    }

    private void write(int night) throws IOException {
        InputFiles files = InputFiles.in(workspace);
        night(night, files);
        for (String path : files.paths()) {
            stamp(path, night);
        }
    }

    private void night(int night, InputFiles files) throws IOException {
        for (Department department : departments) {
            try {
                department.night(night, files);
            } catch (SQLException e) {
                throw new IOException("cannot write the database of the police: " + e.getMessage(), e);
            }
        }
    }

    private void decisions(int night) throws IOException {
        List<String> lines = plan.decisions(night);
        if (lines.isEmpty()) {
            return;
        }
        Path file = workspace.resolve(DECISIONS);
        Files.createDirectories(file.getParent());
        Files.writeString(file, DECISION_COLUMNS + "\n" + String.join("\n", lines) + "\n");
    }

    /** The moment of arrival, so that a log without years is read alike whenever the sample is made. */
    private void stamp(String path, int night) throws IOException {
        Files.setLastModifiedTime(
                workspace.resolve(path),
                FileTime.from(Night.lastInput(night).atZone(ZONE).toInstant()));
    }
}
