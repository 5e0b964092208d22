package dev.weir.schema;

import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Whose value counts.
 *
 * @param departments most trusted first
 * @param maxAge a value stated longer ago than this loses to any younger one
 */
public record Authority(List<String> departments, Optional<Period> maxAge) {
    public Authority {
        departments = List.copyOf(departments);
    }
}
