package dev.weir.workbook;

import java.util.List;

/**
 * A column of a form.
 *
 * @param heading as the ledger calls it
 * @param hint in plain words, how it is filled
 * @param required whether a row without it is no row
 * @param choices what can be filled in, for {@link FormEntry#CHOICE}
 * @param least the smallest number or the first day that is right; empty for the usual bounds
 * @param most the largest number or the last day
 */
public record FormColumn(
        String heading,
        String hint,
        boolean required,
        FormEntry entry,
        List<String> choices,
        String least,
        String most) {

    public FormColumn {
        choices = List.copyOf(choices);
    }
}
