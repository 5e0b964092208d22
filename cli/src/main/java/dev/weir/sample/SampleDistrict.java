package dev.weir.sample;

import dev.weir.sample.Truth.Kind;
import dev.weir.sample.trap.Traps;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private static final String DECISION_COLUMNS =
            "decision,entity,mapping_a,scope_a,key_a,mapping_b,scope_b,key_b,field,value,by,on,why";

    private final Path workspace;
    private final Truth truth;
    private final Plan plan;
    private final List<Controller> controllers;
    private final DoorLogs logs;

    private SampleDistrict(Path workspace, SampleOptions options, Truth truth) {
        this.workspace = workspace;
        this.truth = truth;
        District district = new District(options);
        this.plan = new Plan(district, options, truth);
        this.controllers = Controller.of(district);
        this.logs = new DoorLogs(options, controllers, truth);
        Traps.plant(plan);
    }

    /** Writes the inputs of the first night, and the truth about all nights of the options. Files of the same names are replaced. */
    public static void generate(Path workspace, SampleOptions options) throws IOException {
        try (Truth truth = Truth.create(workspace.resolve("truth"), options.nights())) {
            options.save(workspace);
            Files.deleteIfExists(workspace.resolve(DECISIONS));
            SampleDistrict sample = new SampleDistrict(workspace, options, truth);
            new PoliceRegister(sample.plan).write(workspace);
            sample.inputs(1);
            for (int night = 2; night <= options.nights(); night++) {
                sample.logs.foretell(night);
                sample.tellPlainLedgers(night);
                sample.tellRegister(night);
            }
        } catch (SQLException e) {
            throw new IOException("cannot write " + workspace.resolve(PoliceRegister.FILE) + ": " + e.getMessage(), e);
        }
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
            new PoliceRegister(sample.plan).change(workspace, night);
            sample.inputs(night);
            sample.decisions(night);
        } catch (SQLException e) {
            throw new IOException("cannot change " + workspace.resolve(PoliceRegister.FILE) + ": " + e.getMessage(), e);
        }
    }

    private void inputs(int night) throws IOException {
        for (LedgerFile ledger : plan.ledgers(night)) {
            save(ledger, night);
        }
        for (Community community : plainCommunities()) {
            save(plan.plainLedger(community, night), night);
        }
        if (night <= 2) {
            ControllerRegister register = new ControllerRegister(controllers, night);
            register.save(workspace.resolve(register.path()));
            stamp(register.path(), night);
        }
        logs.write(workspace, night).forEach(path -> stamp(path, night));
        tellPlainLedgers(night);
        tellRegister(night);
    }

    private void save(LedgerFile ledger, int night) throws IOException {
        new LedgerWorkbook(ledger).save(workspace.resolve(ledger.path()));
        stamp(ledger.path(), night);
    }

    private List<Community> plainCommunities() {
        List<Community> all = plan.district().communities();
        return all.subList(District.TRAP_COMMUNITIES, all.size());
    }

    private void tellPlainLedgers(int night) {
        for (Community community : plainCommunities()) {
            LedgerFile ledger = plan.plainLedger(community, night);
            new LedgerTruth(truth, night, "plain", ledger).write("done");
        }
    }

    private void tellRegister(int night) {
        ControllerRegister register = new ControllerRegister(controllers, Math.min(night, 2));
        int size = register.controllers().size();
        if (night <= 2) {
            truth.add(
                    Kind.LOADS, night, "register", ControllerRegister.MAPPING, "", register.path(), "done", size, 0, 0);
        }
        plan.count(night, "register", "asset", ControllerRegister.MAPPING, "", size);
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
    private void stamp(String path, int night) {
        FileTime moment = FileTime.from(Night.lastInput(night).atZone(ZONE).toInstant());
        try {
            Files.setLastModifiedTime(workspace.resolve(path), moment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
