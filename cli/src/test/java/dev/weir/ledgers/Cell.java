package dev.weir.ledgers;

import java.time.LocalDate;

/**
 * What stands in a cell.
 *
 * @param shown what a person sees, which is all that a text file or a web page keeps
 * @param number the value of a number cell; null for others
 * @param format its number format
 * @param formula without the sign of equality; null if there is none
 * @param struck the struck-out text in front of {@code shown}; null if there is none
 */
record Cell(Kind kind, String shown, Double number, String format, String formula, String struck) {

    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        ERROR,
        FORMULA,
        /** A formula that has never been worked out. */
        OPEN_FORMULA
    }

    static Cell text(String text) {
        return new Cell(Kind.TEXT, text, null, null, null, null);
    }

    static Cell number(double number, String format, String shown) {
        return new Cell(Kind.NUMBER, shown, number, format, null, null);
    }

    static Cell whole(long number) {
        return number(number, "General", Long.toString(number));
    }

    static Cell date(LocalDate date, String format, String shown) {
        return new Cell(Kind.DATE, shown, (double) date.toEpochDay() + 25569, format, null, null);
    }

    static Cell error(String name) {
        return new Cell(Kind.ERROR, name, null, null, null, null);
    }

    static Cell formula(String formula, double result, String format, String shown) {
        return new Cell(Kind.FORMULA, shown, result, format, formula, null);
    }

    static Cell openFormula(String formula) {
        return new Cell(Kind.OPEN_FORMULA, "", null, null, formula, null);
    }

    static Cell partStruck(String struck, String text) {
        return new Cell(Kind.TEXT, text, null, null, null, struck);
    }
}
