package dev.weir.sample.hotline;

import dev.weir.sample.input.Department;
import dev.weir.sample.input.InputFiles;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.truth.InputTruth;
import dev.weir.sample.truth.Truth.Kind;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The hotline: what it has of the year before, an export for each of several days in each night, and an older one that is sent again too late. */
public final class Hotline implements Department {

    private static final String LATE = "export-overtaken";

    private final Plan plan;
    private final Requests requests;
    private final PastRequests past;
    private final RequestTraps traps;

    public Hotline(Plan plan) {
        this.plan = plan;
        this.requests = new Requests(plan);
        this.past = new PastRequests(plan, requests.size());
        this.traps = new RequestTraps(plan, requests.days(1));
    }

    /** The names of its traps in {@code truth/}. */
    public static List<String> traps() {
        List<String> names = new ArrayList<>(RequestTraps.NAMES);
        names.add(LATE);
        return names;
    }

    @Override
    public void night(int night, InputFiles files) throws IOException {
        if (night == 1) {
            for (Export export : past.exports()) {
                save(night, export, "requests", "done", files);
            }
        }
        List<LocalDate> days = requests.days(night);
        for (int place = 0; place < days.size(); place++) {
            LocalDate day = days.get(place);
            List<Request> rows = traps.of(night, place, day);
            int planted = rows.size();
            rows.addAll(requests.of(night, day));
            InputTruth input = save(night, new Export(day, "", rows), "requests", "done", files);
            traps.tell(night, place, day, input, rows.subList(0, planted));
        }
        save(night, new Export(days.get(0), "重发-", traps.overtaken()), LATE, "superseded", files);
        int records = past.size() + night * requests.size() + traps.size();
        plan.truth().add(Kind.COUNTS, night, "requests", "event", Request.MAPPING, "", records);
    }

    private InputTruth save(int night, Export export, String trap, String status, InputFiles files) throws IOException {
        if (files.areWritten()) {
            export.save(files.file(export.path()));
        }
        InputTruth input = new InputTruth(plan.truth(), night, Request.MAPPING, "", export.path(), Export.SHEET);
        boolean loaded = status.equals("done");
        input.load(trap, status, loaded ? export.requests().size() : null, loaded ? 0 : null, loaded ? 0 : null);
        return input;
    }
}
