package dev.weir.sample.access;

import dev.weir.sample.input.Department;
import dev.weir.sample.input.InputFiles;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.truth.Truth.Kind;
import java.io.IOException;
import java.util.List;

/** Access control: the register of door controllers, sent in the first two nights, and the logs of the doors. */
public final class AccessControl implements Department {

    private static final int LAST_REGISTER = 2;

    private final Plan plan;
    private final List<Controller> controllers;
    private final DoorLogs logs;

    public AccessControl(Plan plan) {
        this.plan = plan;
        this.controllers = Controller.of(plan.district());
        this.logs = new DoorLogs(plan.options(), controllers, plan.truth());
    }

    @Override
    public void night(int night, InputFiles files) throws IOException {
        if (night <= LAST_REGISTER && files.areWritten()) {
            ControllerRegister register = register(night);
            register.save(files.file(register.path()));
        }
        logs.night(night, files);
        tellRegister(night);
    }

    private ControllerRegister register(int night) {
        return new ControllerRegister(controllers, Math.min(night, LAST_REGISTER));
    }

    private void tellRegister(int night) {
        ControllerRegister register = register(night);
        int size = register.controllers().size();
        if (night <= LAST_REGISTER) {
            plan.truth()
                    .add(
                            Kind.LOADS,
                            night,
                            "register",
                            ControllerRegister.MAPPING,
                            "",
                            register.path(),
                            "done",
                            size,
                            0,
                            0);
        }
        plan.count(night, "register", "asset", ControllerRegister.MAPPING, "", size);
    }
}
