package dev.weir.report;

/** A report was asked for with a parameter that it cannot take, or without one that it needs. */
public final class WrongParameterException extends RuntimeException {

    WrongParameterException(String message) {
        super(message);
    }
}
