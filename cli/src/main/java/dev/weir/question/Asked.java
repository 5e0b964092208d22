package dev.weir.question;

import java.util.List;
import java.util.Optional;

/**
 * A question as it stands in {@code weir.question}.
 *
 * @param number as the department sees it, without its letters
 * @param rule the name of its rule
 * @param records those of the golden row that it is about, when it was asked
 * @param field what “insist” decides; empty for nothing
 * @param value what the department had said
 * @param answer empty while it is open
 */
public record Asked(
        long number,
        String rule,
        String department,
        Optional<String> against,
        String title,
        String entity,
        List<Side> records,
        Optional<String> field,
        Optional<String> value,
        Optional<String> answer) {

    /** A record by its key. */
    public record Side(String department, String mapping, String scope, String key) {}

    public Asked {
        records = List.copyOf(records);
    }
}
