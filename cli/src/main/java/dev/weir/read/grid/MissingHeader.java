package dev.weir.read.grid;

import dev.weir.problem.HeldCode;
import dev.weir.problem.StoppedException;
import dev.weir.read.InputFile;
import dev.weir.read.WantedColumn;
import java.util.List;
import java.util.OptionalInt;

/** The refusal of a ledger in which no header row was found: where it was looked for, and what it should say. */
final class MissingHeader {

    private MissingHeader() {}

    /** @param where which of the rows lack it, as the beginning of the sentence */
    static StoppedException of(InputFile file, LedgerOptions options, List<WantedColumn> wanted, String where) {
        OptionalInt row = options.header();
        String place = row.isPresent()
                ? "row " + row.getAsInt() + ", where the mapping says it is"
                : "its first " + HeaderFinder.LAST_START + " rows";
        String expected = String.join(
                ", ",
                wanted.stream()
                        .filter(WantedColumn::inHeader)
                        .limit(12)
                        .map(WantedColumn::shown)
                        .toList());
        return file.stopped(
                HeldCode.NOT_UNDERSTOOD,
                where + " row with the mapping's names in " + place + "; expected such as: " + expected
                        + "; check that it is the right file");
    }
}
