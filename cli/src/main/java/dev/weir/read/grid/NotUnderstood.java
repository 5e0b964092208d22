package dev.weir.read.grid;

import dev.weir.problem.HeldCode;
import dev.weir.problem.StoppedException;
import dev.weir.read.InputFile;

/** Why a sheet is not read, though it has a header: H001. A place is as messages begin with it. */
final class NotUnderstood {

    private NotUnderstood() {}

    static StoppedException alikeWithoutHeader(InputFile file, String sheet, String before) {
        return file.stopped(
                HeldCode.NOT_UNDERSTOOD,
                "sheet \"" + sheet + "\" has no header, and its rows look like those of sheet \"" + before
                        + "\"; give it the header, or leave it out by sheets: {exclude: [...]} in the mapping");
    }

    static StoppedException rowAbove(InputFile file, String place, long headerRow) {
        return file.stopped(
                HeldCode.NOT_UNDERSTOOD,
                place + "the row looks like those of the table, and the header stands below it, in row " + headerRow
                        + "; give the rows above a header of their own, or put them on a sheet of their own");
    }

    static StoppedException unitBelow(InputFile file, String place) {
        return file.stopped(
                HeldCode.NOT_UNDERSTOOD,
                place
                        + "the line names a unit of money, and stands below rows that were read without it; write it above the"
                        + " header or into the heading of the amounts");
    }

    /** @param title what stands above a header that is printed again @param above what stands above the first one, empty for nothing */
    static StoppedException otherTitle(InputFile file, String sheet, long row, String title, String above) {
        return file.stopped(
                HeldCode.NOT_UNDERSTOOD,
                (sheet.isEmpty() ? "" : "sheet \"" + sheet + "\", ") + "row " + row + ": \"" + title
                        + "\" stands there above the table's header, which is printed again; above the first stands "
                        + (above.isEmpty() ? "no title" : "\"" + above + "\"")
                        + ". If the rows below are of the same ledger, write its own title above them, or （续）; if not, put them on a"
                        + " sheet of their own, or say in the mapping which table is meant: table: {header: [...], occurrence: 1}");
    }
}
