package dev.weir.run;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A place where a run is killed: a debugger stops it where it enters a method for the nth time, and the operating system kills it there. The
 * program itself knows nothing of it.
 *
 * @param hit counted from 1
 */
record KillPoint(String type, String method, int hit) {

    private static final String DEBUGGED = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:0";

    @Override
    public String toString() {
        return type.substring(type.lastIndexOf('.') + 1) + "." + method + " " + hit;
    }

    /** @return whether the run came to this place; else it has ended by itself */
    boolean kill(Path workspace, String... routes) throws Exception {
        Process process = RunProcess.start(workspace, DEBUGGED, routes);
        try {
            VirtualMachine machine = attach(process.inputReader());
            try {
                return runTo(machine);
            } catch (VMDisconnectedException ended) {
                return false;
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private boolean runTo(VirtualMachine machine) throws InterruptedException {
        ClassPrepareRequest loaded = machine.eventRequestManager().createClassPrepareRequest();
        loaded.addClassFilter(type);
        loaded.enable();
        machine.classesByName(type).forEach(this::stopIn);
        machine.resume();
        int hits = 0;
        while (true) {
            EventSet events = machine.eventQueue().remove();
            for (Event event : events) {
                if (event instanceof ClassPrepareEvent prepared) {
                    stopIn(prepared.referenceType());
                } else if (event instanceof BreakpointEvent && ++hits == hit) {
                    return true;
                } else if (event instanceof VMDisconnectEvent) {
                    return false;
                }
            }
            events.resume();
        }
    }

    private void stopIn(ReferenceType loaded) {
        for (Method each : loaded.methodsByName(method)) {
            if (!each.isAbstract() && !each.isBridge()) {
                var request = each.virtualMachine().eventRequestManager().createBreakpointRequest(each.location());
                request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
                request.enable();
            }
        }
    }

    private static VirtualMachine attach(BufferedReader output) throws IOException, IllegalConnectorArgumentsException {
        String listening = output.readLine();
        AttachingConnector connector = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(each -> each.name().equals("com.sun.jdi.SocketAttach"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("hostname").setValue("127.0.0.1");
        arguments.get("port").setValue(listening.substring(listening.lastIndexOf(' ') + 1));
        return connector.attach(arguments);
    }
}
