package dev.weir.report;

import dev.weir.schema.Title;
import java.util.Optional;

/**
 * What a report can be asked for.
 *
 * @param kind of its value: text, integer, decimal or date
 * @param value what counts when none is given, of that kind as text; without it one must be given
 */
public record ReportParameter(String name, Title title, ValueKind kind, Optional<String> value) {}
