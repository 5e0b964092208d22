package dev.weir.sample;

import dev.weir.sample.Truth.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Access control: the register of door controllers, sent in the first two nights, and the logs of the doors. */
final class AccessControl implements Department {

    private static final int LAST_REGISTER = 2;

    private final Plan plan;
    private final List<Controller> controllers;
    private final DoorLogs logs;

    AccessControl(Plan plan) {
        this.plan = plan;
        this.controllers = Controller.of(plan.district());
        this.logs = new DoorLogs(plan.options(), controllers, plan.truth());
    }

    @Override
    public List<String> write(Path workspace, int night) throws IOException {
        List<String> written = new ArrayList<>();
        if (night <= LAST_REGISTER) {
            ControllerRegister register = register(night);
            register.save(workspace.resolve(register.path()));
            written.add(register.path());
        }
        written.addAll(logs.write(workspace, night));
        tellRegister(night);
        return written;
    }

    @Override
    public void foretell(int night) throws IOException {
        logs.foretell(night);
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
