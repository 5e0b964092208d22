package dev.weir.route;

import java.nio.file.Path;

/** What stands behind {@code weir:} while routes are checked: nothing is polled, so any call is a mistake of Weir's own. */
final class UnaskedInputs implements RouteInputs {

    @Override
    public String watermark(String mapping) {
        throw unasked();
    }

    @Override
    public boolean fullPull(String mapping) {
        throw unasked();
    }

    @Override
    public boolean growing(String mapping) {
        throw unasked();
    }

    @Override
    public void file(String routeId, String mapping, Path file) {
        throw unasked();
    }

    @Override
    public void rows(String routeId, String mapping, Pull pull) {
        throw unasked();
    }

    private static IllegalStateException unasked() {
        return new IllegalStateException("a check moves no data");
    }
}
