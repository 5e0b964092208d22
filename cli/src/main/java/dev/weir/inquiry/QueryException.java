package dev.weir.inquiry;

/** A person's own query is wrong or not allowed. */
public final class QueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what the database says about the query, with the place in it; may have several lines */
    QueryException(String message, Throwable cause) {
        super(message, cause);
    }
}
