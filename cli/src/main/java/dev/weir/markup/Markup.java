package dev.weir.markup;

import java.util.List;
import java.util.Optional;

/**
 * What a copy of a workbook shows that the workbook itself does not.
 *
 * @param front a sheet before all others
 * @param sheets what is done to sheets, each by its name
 * @param onlyThese whether all other sheets are left out
 * @param mark a text by which programs know the copy again; kept where people do not see it
 */
public record Markup(Optional<FrontSheet> front, List<SheetMarks> sheets, boolean onlyThese, Optional<String> mark) {

    public Markup {
        sheets = List.copyOf(sheets);
    }

    /** Marks in a copy that has everything the workbook has. */
    public static Markup everything(FrontSheet front, List<SheetMarks> sheets) {
        return new Markup(Optional.of(front), sheets, false, Optional.empty());
    }
}
