package dev.weir.sample.hotline;

import dev.weir.sample.plan.TrapRecord;
import java.time.LocalDateTime;

/**
 * A request as one export states it.
 *
 * @param dueAt until when it must be answered
 * @param closedAt null while it is open
 * @param address as the caller said it
 * @param rating the caller's, in words; null while it is open
 */
record Request(
        String number,
        LocalDateTime openedAt,
        LocalDateTime dueAt,
        LocalDateTime closedAt,
        String status,
        String caller,
        String phone,
        String address,
        String description,
        String rating) {

    static final String MAPPING = "hotline-requests";

    /** How many days the offices have. */
    private static final int DAYS = 5;

    static Request opened(String number, LocalDateTime at, Caller caller, String address, String description) {
        return new Request(
                number, at, at.plusDays(DAYS), null, "已受理", caller.name(), caller.phone(), address, description, null);
    }

    Request closed(LocalDateTime at, String words) {
        return new Request(number, openedAt, dueAt, at, "已办结", caller, phone, address, description, words);
    }

    /** Open, and the offices at work on it. */
    Request inStatus(String other) {
        return new Request(number, openedAt, dueAt, null, other, caller, phone, address, description, null);
    }

    Request due(LocalDateTime at) {
        return new Request(number, openedAt, at, closedAt, status, caller, phone, address, description, rating);
    }

    /** The status as the district's code list has it. */
    String statusCode() {
        return switch (status) {
            case "已受理" -> "accepted";
            case "已派单" -> "assigned";
            case "办理中" -> "in_progress";
            case "重新办理" -> "reopened";
            case "已办结" -> "closed";
            default -> throw new IllegalArgumentException(status);
        };
    }

    TrapRecord record() {
        return new TrapRecord("event", MAPPING, "", number);
    }
}
