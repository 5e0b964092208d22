package dev.weir.sample.hotline;

import dev.weir.sample.district.Family;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.TrapRecord;
import dev.weir.sample.truth.InputTruth;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The requests of traps in a night's export of a day, one of each kind in each of three days, and what must come of them. */
final class RequestTraps {

    private static final String REOPENED = "request-reopened";
    private static final String TWICE = "request-exported-twice";
    private static final String DATES = "request-dates";
    private static final String LONG = "long-description";
    private static final String ANONYMOUS = "anonymous-caller";
    private static final String PHONE = "phone-of-a-caller";
    private static final String DUE = "due-before-opening";
    private static final String DOOR = "request-at-a-door";

    static final List<String> NAMES = List.of(REOPENED, TWICE, DATES, LONG, ANONYMOUS, PHONE, DUE, DOOR);

    /** Each stands in so many exports of a night, the first. */
    static final int TIMES = 3;

    private static final int FIRST_BYSTANDER = 30;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Plan plan;
    private final List<LocalDate> days;

    /** @param days of the first night's exports */
    RequestTraps(Plan plan, List<LocalDate> days) {
        this.plan = plan;
        this.days = days;
    }

    /** How many requests there are. */
    int size() {
        return TIMES * (NAMES.size() - 1) + Export.WAYS;
    }

    /** The rows in the export of that place among a night's, from 0, with which it begins. */
    List<Request> of(int night, int place, LocalDate day) {
        List<Request> rows = new ArrayList<>();
        if (night == 1 && place == 0) {
            for (int way = 0; way < Export.WAYS; way++) {
                rows.add(dated(way));
            }
        }
        if (place >= TIMES) {
            return rows;
        }
        rows.add(reopened(night, place, day));
        if (night == 1) {
            twice(place, day, rows);
            rows.add(described(place));
            rows.add(anonymous(place));
            rows.add(known(place));
            rows.add(overdue(place));
            rows.add(atADoor(place));
        }
        return rows;
    }

    /** What an export sent late says, which newer ones have overtaken. */
    List<Request> overtaken() {
        List<Request> rows = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            rows.add(exported(time));
        }
        return rows;
    }

    /** All are exported as open on the first day, and as closed on the second. */
    private void twice(int place, LocalDate day, List<Request> rows) {
        for (int time = 0; time < TIMES && place < 2; time++) {
            Request open = exported(time);
            rows.add(place == 0 ? open : open.closed(day.atTime(16, time), "满意"));
        }
    }

    /** What must come of those rows. */
    void tell(int night, int place, LocalDate day, InputTruth input, List<Request> rows) {
        if (night == 1) {
            for (int index = 0; index < rows.size(); index++) {
                Request request = rows.get(index);
                if (request.dueAt().isBefore(request.openedAt())) {
                    input.fault(DUE, Export.rowOf(index), "due_at", "F005", "warning");
                    request.record().value(plan, night, DUE, "due_at", null);
                }
            }
        }
        if (place < TIMES) {
            tell(night, place, day);
        }
    }

    private void tell(int night, int time, LocalDate day) {
        Request reopened = reopened(night, time, day);
        TrapRecord record = reopened.record();
        record.value(plan, night, REOPENED, "status", reopened.statusCode());
        record.value(plan, night, REOPENED, "closed_at", stamp(reopened.closedAt()));
        if (night > 1) {
            record.id(plan, night, REOPENED, 1, "same");
        }
        exported(time).record().value(plan, night, TWICE, "status", "closed");
        if (night > 1) {
            return;
        }
        Request described = described(time);
        described
                .record()
                .value(plan, night, LONG, "description", described.description().replace('\n', ' '));
        anonymous(time).record().value(plan, night, ANONYMOUS, "attributes", "{\"caller\":null,\"phone\":null}");
        known(time).record().value(plan, night, PHONE, "resident", null);
        known(time).record().value(plan, night, PHONE, "household", null);
        atADoor(time)
                .record()
                .leadsTo(plan, night, DOOR, "place", TrapRecord.place(plan.bystander(FIRST_BYSTANDER + time)));
        for (int way = time; way < Export.WAYS; way += TIMES) {
            dated(way)
                    .record()
                    .value(plan, night, DATES, "occurred_at", stamp(dated(way).openedAt()));
        }
    }

    private static String stamp(LocalDateTime moment) {
        return moment == null ? null : STAMP.format(moment);
    }

    private Request reopened(int night, int time, LocalDate day) {
        Request opened = request(1, time);
        return switch (night) {
            case 1 -> opened;
            case 2 -> opened.closed(day.atTime(10, 30), "不满意");
            default -> opened.inStatus("重新办理");
        };
    }

    private Request exported(int time) {
        return onTheFirstDay(2, time).inStatus("已派单");
    }

    private Request described(int time) {
        String text = "1.楼下烧烤店油烟大,影响休息;\n2.店主称\"已装净化器\",实际未开;\n3.请尽快处理,谢谢!(第%d次反映)".formatted(time + 2);
        return request(
                3, time, Caller.of(family(time).head()), family(time).door().companyAddress(), text);
    }

    private Request anonymous(int time) {
        return request(4, time, Caller.ANONYMOUS, family(time).door().companyAddress(), "匿名反映：群租扰民。");
    }

    private Request known(int time) {
        return request(5, time);
    }

    private Request overdue(int time) {
        Request request = request(6, time);
        return request.due(request.openedAt().minusDays(30));
    }

    /** In the words of the police, of a company, of somebody in a hurry. */
    private Request atADoor(int time) {
        Family family = family(time);
        String address =
                switch (time) {
                    case 0 -> family.door().fullAddress();
                    case 1 -> family.door().companyAddress();
                    default -> family.door().community().name() + family.door().shortAddress();
                };
        return request(7, time, Caller.of(family.head()), address, "家中停水。");
    }

    private Request dated(int way) {
        return onTheFirstDay(8, way);
    }

    private Request onTheFirstDay(int kind, int time) {
        return request(kind, time, days.get(0));
    }

    private Request request(int kind, int time) {
        return request(kind, time, days.get(time));
    }

    private Request request(int kind, int time, LocalDate day) {
        Family family = family(time);
        return request(kind, time, day, Caller.of(family.head()), family.door().companyAddress(), "反映小区问题，请核实。");
    }

    private Request request(int kind, int time, Caller caller, String address, String description) {
        return request(kind, time, days.get(time), caller, address, description);
    }

    private static Request request(
            int kind, int time, LocalDate day, Caller caller, String address, String description) {
        LocalDateTime at = day.atTime(7 + kind, 5 * time);
        return Request.opened(Requests.number(day, kind * 100 + time), at, caller, address, description);
    }

    private Family family(int time) {
        return plan.bystander(FIRST_BYSTANDER + time % TIMES);
    }
}
