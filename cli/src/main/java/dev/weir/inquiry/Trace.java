package dev.weir.inquiry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a golden row comes from.
 *
 * @param asOf the row's date, as text
 * @param fields those that have a value, in the schema's order
 * @param records the current records that mean it
 * @param alike the pairs of these records that likeness has weighed
 * @param versions all versions of these records, oldest first within each record
 */
public record Trace(
        String entity,
        long id,
        String asOf,
        List<Origin> fields,
        List<Statement> records,
        List<Likeness> alike,
        List<Version> versions) {

    /**
     * How alike two records are.
     *
     * @param first the number of one of them in this trace
     * @param second that of the other
     * @param weight for and against, in bits
     * @param parts what speaks for and against, in words and bits; they add up to the weight
     */
    public record Likeness(int first, int second, double weight, String parts) {}

    /**
     * A current record.
     *
     * @param number in this trace, from 1
     * @param rule by which it was linked; empty for one that stands alone or began the row
     * @param values by field, as text; a reference as the golden id it leads to; null where there is none
     * @param ranks by field: the statement with the smallest counts most
     */
    public record Statement(
            int number,
            String department,
            String mapping,
            String scope,
            String sourceKey,
            long load,
            String input,
            String sheet,
            Long row,
            String asOf,
            boolean stale,
            String rule,
            Map<String, String> values,
            Map<String, Long> ranks) {}

    /**
     * A golden field.
     *
     * @param source the record whose value counts; empty if a person decided the value
     * @param decision by whom, when and why, if a person decided it
     * @param others records of other departments that say something else
     */
    public record Origin(
            String field,
            String value,
            Optional<Statement> source,
            Optional<String> decision,
            List<Statement> others) {}

    /**
     * A version of a record.
     *
     * @param until the load that ended it; null while it is current
     * @param change what is other than in the version before
     */
    public record Version(
            String mapping,
            String scope,
            String sourceKey,
            long from,
            String since,
            Long until,
            String input,
            String change) {}

    public Trace {
        fields = List.copyOf(fields);
        records = List.copyOf(records);
        alike = List.copyOf(alike);
        versions = List.copyOf(versions);
    }
}
