package dev.weir.question;

import dev.weir.report.Report;
import dev.weir.schema.Title;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule by which departments are asked.
 *
 * @param ask what the department is to look at
 * @param department who answers
 * @param tables what it reads
 * @param table its SQL and columns, as a report of one section
 * @param id the column of the golden id
 * @param against whose records “not the same” parts from those of the department
 * @param key the columns that make it the same question
 * @param insist the field and the column that “insist” decides
 */
public record Question(
        String name,
        Title title,
        Title ask,
        String department,
        Set<String> tables,
        Report table,
        String entity,
        String id,
        Optional<String> against,
        List<String> key,
        Optional<Insist> insist) {

    /**
     * What insisting decides.
     *
     * @param field always the same; empty where a column names it
     * @param fieldColumn the column that names it
     * @param column holds the value that the department states
     */
    public record Insist(Optional<String> field, Optional<String> fieldColumn, String column) {}

    public Question {
        tables = Set.copyOf(tables);
        key = List.copyOf(key);
    }

    /** Whether a column only says what is decided, and is not shown. */
    public boolean isHidden(String column) {
        return column.equals(id)
                || insist.filter(decided -> decided.column().equals(column)
                                || decided.fieldColumn().filter(column::equals).isPresent())
                        .isPresent();
    }
}
