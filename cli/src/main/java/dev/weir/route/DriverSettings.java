package dev.weir.route;

import java.util.Map;

/** The properties that each driver needs to stream, to stay read-only and to give up on a database that does not answer. */
final class DriverSettings {

    static final int LOGIN_SECONDS = 10;

    private static final Map<String, String> POSTGRESQL = Map.of(
            "ApplicationName", "weir",
            "defaultRowFetchSize", Integer.toString(EndpointSettings.FETCH_SIZE),
            "loginTimeout", Integer.toString(LOGIN_SECONDS),
            "connectTimeout", Integer.toString(LOGIN_SECONDS),
            "readOnly", "true",
            // the watermark is a text; so the server takes it for whatever it is compared with
            "stringtype", "unspecified",
            "tcpKeepAlive", "true");

    /** Opened read-only, so that a file that is missing is an error and is not made. */
    private static final Map<String, String> SQLITE =
            Map.of("open_mode", "1", "busy_timeout", Integer.toString(LOGIN_SECONDS * 1_000));

    private DriverSettings() {}

    /** The settings for the driver of that URL; none for a driver that Weir does not know. */
    static Map<String, String> of(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        return url.startsWith("jdbc:sqlite:") ? SQLITE : Map.of();
    }
}
