package dev.weir.workspace;

import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Title;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code weir.yaml}.
 *
 * @param zone in which times are stored
 * @param language of messages to clerks: {@code en} or {@code zh}
 * @param inbox, returned, archive, data, out paths, relative to the workspace or absolute
 * @param databases by name, as routes use them ({@code jdbc:<name>})
 * @param departments by name, with titles
 * @param memory DuckDB's limit, such as {@code 2GB}
 * @param threads DuckDB's threads; 0 for all cores
 * @param limits what one input may take
 * @param passwords of protected workbooks; all are tried
 * @param publishClasses the privacy classes that the published file holds
 * @param publishKeep how many published versions are kept
 * @param reports what is made of reports
 * @param openData who gives open data away; empty if nobody does
 * @param feeds what a run makes of open data
 */
public record Config(
        Title district,
        ZoneId zone,
        String language,
        String inbox,
        String returned,
        String archive,
        String data,
        String out,
        Map<String, Database> databases,
        Map<String, Title> departments,
        String memory,
        int threads,
        Limits limits,
        List<String> passwords,
        List<PrivacyClass> publishClasses,
        int publishKeep,
        Reports reports,
        Optional<OpenData> openData,
        Feeds feeds) {

    /**
     * A database that routes read.
     *
     * @param url JDBC; a relative SQLite path is taken from the workspace
     * @param user empty if none
     * @param password the value; {@code ${env:NAME}} in the file is already replaced; empty if none
     * @param loginTimeout how long the database may take to let Weir in; zero for ever
     * @param statementTimeout how long a statement may take, and how long the database may be silent; zero for ever
     */
    public record Database(
            String name, String url, String user, String password, Duration loginTimeout, Duration statementTimeout) {

        public static final Duration LOGIN_TIMEOUT = Duration.ofSeconds(10);
        public static final Duration STATEMENT_TIMEOUT = Duration.ofMinutes(30);

        /** A database with the usual timeouts. */
        public Database(String name, String url, String user, String password) {
            this(name, url, user, password, LOGIN_TIMEOUT, STATEMENT_TIMEOUT);
        }
    }

    /**
     * What is made of reports.
     *
     * @param afterRun whether every run makes them after it has published
     * @param formats of a whole set, such as {@code html}
     * @param time that the SQL of one report may take; zero for ever
     */
    public record Reports(boolean afterRun, List<String> formats, Duration time) {

        public static final List<String> STANDARD_FORMATS = List.of("html", "xlsx");
        public static final Duration STANDARD_TIME = Duration.ofMinutes(5);

        public Reports {
            formats = List.copyOf(formats);
        }
    }

    /**
     * Who gives open data away.
     *
     * @param address where the feeds will stand on the web, ending in a slash; empty if that is not known
     * @param bounds west, south, east and north of the district, in degrees of WGS 84
     */
    public record OpenData(Title publisher, String address, List<Double> bounds) {

        public OpenData {
            bounds = List.copyOf(bounds);
        }
    }

    /**
     * What a run makes of open data.
     *
     * @param afterRun whether every run makes the feeds after it has published
     * @param publish the folder to which they are then copied; empty if to none
     */
    public record Feeds(boolean afterRun, Optional<String> publish) {

        public static final Feeds NONE = new Feeds(false, Optional.empty());
    }

    /**
     * What one input may take.
     *
     * @param time from its copy in the spool to its last record; zero for ever
     * @param size in bytes, unpacked
     */
    public record Limits(Duration time, long size) {

        public static final Limits STANDARD = new Limits(Duration.ofHours(2), 20_000_000_000L);
    }

    public Config {
        databases = Collections.unmodifiableMap(new LinkedHashMap<>(databases));
        departments = Collections.unmodifiableMap(new LinkedHashMap<>(departments));
        passwords = List.copyOf(passwords);
        publishClasses = List.copyOf(publishClasses);
    }
}
