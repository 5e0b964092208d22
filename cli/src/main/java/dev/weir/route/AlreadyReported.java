package dev.weir.route;

import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;

/** Stops Camel from logging a failure that stands in the route's outcome: with its stack trace it would log what the input holds. */
final class AlreadyReported implements ExceptionHandler {

    @Override
    public void handleException(Throwable exception) {
        // reported by Outcomes
    }

    @Override
    public void handleException(String message, Throwable exception) {
        // reported by Outcomes
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable exception) {
        // reported by Outcomes
    }
}
