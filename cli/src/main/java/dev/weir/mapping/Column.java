package dev.weir.mapping;

import dev.weir.problem.Position;
import java.util.List;
import java.util.Optional;

/**
 * One column of the input.
 *
 * @param name our name
 * @param names what departments call it, in order of preference; with {@code {}} for the label of a repeated group; our own name when the
 *     file gives none
 * @param converter what the text becomes
 * @param codeList for {@link Converter#CODE}: the list's name
 * @param required an empty or unreadable value rejects the row
 * @param optional the column itself may be missing from the input
 * @param check must not be false; null passes
 * @param severity of a conversion fault or failed check; {@code required} faults are always errors
 * @param each the repeated group it belongs to
 * @param head for {@link Converter#ADDRESS}: the community of a short address; the ledger's scope where it is empty
 * @param before for {@link Converter#ADDRESS}: what stands before the text when a cell holds only the end of an address
 * @param format for dates and times: the form of its texts, if it is none that is known
 * @param bytes for fixed: where it stands in the record
 * @param span for how many rows a cell speaks
 * @param origin where it is said once for many rows; empty for a column of the table
 */
public record Column(
        String name,
        List<String> names,
        Converter converter,
        Optional<String> codeList,
        boolean required,
        boolean optional,
        Optional<Expression> check,
        FaultSeverity severity,
        Optional<String> each,
        Optional<Expression> head,
        Optional<Expression> before,
        Optional<ByteRange> bytes,
        CellSpan span,
        Optional<ColumnOrigin> origin,
        Optional<TimeFormat> format,
        Position position) {

    /** A column that is found by its name. */
    public Column(
            String name,
            List<String> names,
            Converter converter,
            Optional<String> codeList,
            boolean required,
            boolean optional,
            Optional<Expression> check,
            FaultSeverity severity,
            Optional<String> each,
            Position position) {
        this(
                name,
                names,
                converter,
                codeList,
                required,
                optional,
                check,
                severity,
                each,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CellSpan.OWN_ROW,
                Optional.empty(),
                Optional.empty(),
                position);
    }

    public Column {
        names = List.copyOf(names);
    }
}
