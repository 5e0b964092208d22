package dev.weir.report;

import dev.weir.problem.Position;
import dev.weir.schema.Title;

/**
 * A column of a report's SQL.
 *
 * @param name as the SQL calls it
 * @param title as people read it
 * @param unit behind the title; both parts are empty if there is none
 * @param digits behind the point
 * @param codes the list whose titles stand for the values; empty if they stand for themselves
 * @param position of its name in the file
 */
public record ReportColumn(
        String name, Title title, ValueKind kind, Title unit, int digits, String codes, Position position) {

    ResultColumn in(ReportLanguage language) {
        return new ResultColumn(name, language.of(title), kind, language.of(unit), digits);
    }
}
