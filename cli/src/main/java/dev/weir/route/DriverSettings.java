package dev.weir.route;

import dev.weir.workspace.Config.Database;
import java.time.Duration;
import java.util.Map;

/** The properties that each driver needs to stream, to stay read-only and to give up on a database that does not answer. */
final class DriverSettings {

    private static final String FETCH_SIZE = Integer.toString(EndpointSettings.FETCH_SIZE);
    private static final int LONGEST_SECONDS = Integer.MAX_VALUE / 4_000;

    private final int login;
    /** The statement's own limit is to strike first, because its message says more: a silent line is given up a little later. */
    private final int silence;

    private DriverSettings(Database database) {
        login = seconds(database.loginTimeout());
        int statement = seconds(database.statementTimeout());
        silence = statement == 0 ? 0 : statement + Math.max(login, 1);
    }

    /** The settings for the driver of that URL; none for a driver that Weir does not know. */
    static Map<String, String> of(Database database) {
        DriverSettings settings = new DriverSettings(database);
        String url = database.url();
        if (url.startsWith("jdbc:postgresql:")) {
            return settings.postgresql();
        }
        if (url.startsWith("jdbc:mariadb:")) {
            return settings.mariadb();
        }
        if (url.startsWith("jdbc:sqlserver:")) {
            return settings.sqlserver();
        }
        if (url.startsWith("jdbc:oracle:")) {
            return settings.oracle();
        }
        return url.startsWith("jdbc:sqlite:") ? settings.sqlite() : Map.of();
    }

    /** Whole seconds, rounded up; 0 for no limit. */
    static int seconds(Duration duration) {
        return Math.toIntExact(Math.min(duration.plusMillis(999).toSeconds(), LONGEST_SECONDS));
    }

    private Map<String, String> postgresql() {
        return Map.of(
                "ApplicationName",
                "weir",
                "defaultRowFetchSize",
                FETCH_SIZE,
                "loginTimeout",
                text(login),
                "connectTimeout",
                text(login),
                "socketTimeout",
                text(silence),
                "readOnly",
                "true",
                // the watermark is a text; so the server takes it for whatever it is compared with
                "stringtype",
                "unspecified",
                "tcpKeepAlive",
                "true");
    }

    private Map<String, String> mariadb() {
        return Map.of(
                "defaultFetchSize",
                FETCH_SIZE,
                "connectTimeout",
                millis(login),
                "socketTimeout",
                millis(silence),
                // setReadOnly tells this driver which server to take and the server nothing
                "initSql",
                "set session transaction read only",
                // the server ends a result that is not taken within this time, by itself after a minute
                "sessionVariables",
                "net_write_timeout=" + (silence == 0 ? LONGEST_SECONDS : silence),
                // a TINYINT(1) may hold a 2
                "tinyInt1isBit",
                "false",
                "yearIsDateType",
                "false",
                "allowLocalInfile",
                "false",
                "tcpKeepAlive",
                "true");
    }

    private Map<String, String> sqlserver() {
        return Map.of(
                "applicationName", "weir",
                "applicationIntent", "ReadOnly",
                "loginTimeout", text(login),
                "socketTimeout", millis(silence),
                "responseBuffering", "adaptive");
    }

    private Map<String, String> oracle() {
        return Map.of(
                "oracle.net.CONNECT_TIMEOUT",
                millis(login),
                "oracle.jdbc.ReadTimeout",
                millis(silence),
                "defaultRowPrefetch",
                FETCH_SIZE,
                // gives a TIMESTAMP as JDBC says and not as a class of its own
                "oracle.jdbc.J2EE13Compliant",
                "true",
                "v$session.program",
                "weir");
    }

    /** Opened read-only, so that a file that is missing is an error and is not made. */
    private Map<String, String> sqlite() {
        return Map.of("open_mode", "1", "busy_timeout", millis(login));
    }

    private static String text(int seconds) {
        return Integer.toString(seconds);
    }

    private static String millis(int seconds) {
        return Integer.toString(seconds * 1_000);
    }
}
