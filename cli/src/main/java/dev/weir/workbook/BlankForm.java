package dev.weir.workbook;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/**
 * A form that people fill in.
 *
 * @param title the line above everything; it may be changed
 * @param notice one line below it
 * @param sheet the name of the sheet that is filled in
 * @param labels what is filled in above the header, each beside its label
 * @param rows what is filled in already, a text for each column
 * @param open whether more rows are filled in below them
 * @param guide what else is said
 * @param locale of the texts; decides the font
 * @param moment the only time in the file
 */
public record BlankForm(
        String title,
        String notice,
        String sheet,
        List<String> labels,
        List<FormColumn> columns,
        List<List<String>> rows,
        boolean open,
        Guide guide,
        Locale locale,
        LocalDateTime moment) {

    /**
     * The sheet that says how the form is filled in.
     *
     * @param sheet its name
     * @param sentences each on a line of its own
     * @param headings of the list of columns: the column, whether it must be filled in, how
     * @param must what stands at a column that must be filled in
     * @param refusal the title of what a spreadsheet says of a wrong value
     * @param choices the name of the hidden sheet with all choices
     */
    public record Guide(
            String sheet, List<String> sentences, List<String> headings, String must, String refusal, String choices) {
        public Guide {
            sentences = List.copyOf(sentences);
            headings = List.copyOf(headings);
        }
    }

    public BlankForm {
        labels = List.copyOf(labels);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
