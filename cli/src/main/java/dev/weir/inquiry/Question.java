package dev.weir.inquiry;

import java.util.List;

/**
 * A question to the working file, as a query.
 *
 * @param parameters the values of its question marks, in their order
 */
public record Question(String sql, List<Object> parameters) {

    public Question {
        parameters = List.copyOf(parameters);
    }

    static Question of(String sql, Object... parameters) {
        return new Question(sql, List.of(parameters));
    }
}
