package dev.weir.store;

import dev.weir.sql.Sql;
import java.time.LocalDate;

/** The day of a publication, as fact views ask for it: equal data give equal views on equal days. */
public final class PublicationDay {

    /** What a view's SQL calls. */
    public static final String FUNCTION = "published_on()";

    private PublicationDay() {}

    /** The statement that sets it for one connection. */
    public static String set(LocalDate day) {
        return "CREATE OR REPLACE TEMP MACRO " + FUNCTION + " AS DATE " + Sql.literal(day.toString());
    }
}
