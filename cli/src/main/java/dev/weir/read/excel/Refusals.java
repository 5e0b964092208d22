package dev.weir.read.excel;

import com.fasterxml.aalto.UncheckedStreamException;
import dev.weir.problem.WeirException;
import dev.weir.read.ContentKind;
import dev.weir.read.DamageReason;
import dev.weir.read.InputFile;
import dev.weir.read.NameList;
import dev.weir.read.XmlReason;
import dev.weir.read.grid.CellComments;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The ways in which a workbook is refused, each with what to do. */
record Refusals(InputFile file) {

    private static final int MOST_SHEETS = 10_000;

    private static final String WITHOUT_PASSWORD = "open it in Excel or WPS, remove the password and save it again";

    /** The file is something else than a workbook we read. */
    WeirException notAWorkbook(ContentKind kind) {
        String remedy =
                switch (kind) {
                    case XML -> "this kind is not supported yet; open it in Excel or WPS and save it as .xlsx";
                    case TEXT ->
                        "read it with a mapping of format csv or table, or open it in Excel or WPS and save it as .xlsx";
                    case EMPTY -> "copy it again from where it came";
                    default -> "check that it is the right file, and save it as .xlsx";
                };
        return file.refused("the file is not an Excel workbook but " + kind.description() + "; " + remedy);
    }

    /** A workbook under a password. @param tried whether some passwords were given */
    WeirException password(boolean tried) {
        return file.refused("the workbook is protected by a password"
                + (tried ? ", and none of the given ones fits; " : "; ") + WITHOUT_PASSWORD);
    }

    /** A workbook of Excel 4 or older. */
    WeirException tooOld() {
        return file.refused(
                "the workbook was written for Excel 4 or older; open it in Excel or WPS and save it as .xlsx");
    }

    /** Another Office file, or a part that must be there is not. */
    WeirException wrongPackage(String what) {
        return file.refused(what + "; open the file in Excel or WPS, look whether all is there, and save it as .xlsx");
    }

    /** The bytes are broken: cut off, changed, or never a workbook. */
    WeirException damaged(String place, Exception cause) {
        if (cause.getMessage() != null && cause.getMessage().contains("Zip bomb")) {
            return tooLarge(place + " inflates to more than 100 times its size in the file");
        }
        boolean xml = cause instanceof XMLStreamException || cause instanceof UncheckedStreamException;
        return file.refused(
                "the workbook is damaged in " + place
                        + (xml ? " (" + XmlReason.of(cause) + ")" : DamageReason.inBrackets(cause))
                        + "; copy it again from where it came, or open it in Excel or WPS and save it again",
                cause);
    }

    /** Some programs write a sheet for each day or each household, but none as many. */
    void checkSheets(int sheets) {
        if (sheets > MOST_SHEETS) {
            throw tooLarge("the workbook has more than " + MOST_SHEETS + " sheets");
        }
    }

    /** Something is larger than any ledger, made to exhaust memory or by accident. */
    WeirException tooLarge(String what) {
        return file.refused(what + "; this is no ledger that people made; remove what is not needed and save it again");
    }

    /** @param comments of a sheet; null when there are more than can be kept */
    CellComments unlessTooMany(CellComments comments, String place) {
        if (comments == null) {
            throw tooLarge(place + " has comments of more than " + CellComments.LIMIT + " characters");
        }
        return comments;
    }

    /** A row that no ledger has. */
    WeirException rowTooLong(String place, long row, int characters) {
        return tooLarge(place + ", row " + row + " holds more than " + characters + " characters");
    }

    /** The rows do not stand in their order, as some programs write them, and are too many to be put in order. */
    WeirException disorder(String place) {
        return file.refused(place
                + " holds its rows in another order than their numbers, and too many to put them in order; open the"
                + " file in Excel or WPS and save it again");
    }

    /** The note of a workbook that names sheets without cells; they cost no other sheet. */
    static List<String> missingSheets(List<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        String shown = NameList.shown(names.stream()
                .map(name -> name.isEmpty() ? "without a name" : "\"" + name + "\"")
                .toList());
        return List.of(
                (names.size() == 1 ? "Sheet " + shown + " is" : "Sheets " + shown + " are")
                        + " named in the workbook, but the cells are missing; look whether the department's own file has them.");
    }
}
