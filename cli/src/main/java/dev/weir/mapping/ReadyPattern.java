package dev.weir.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Log patterns that a mapping may name instead of writing one: {@code pattern: rfc5424}. */
public enum ReadyPattern {
    /** RFC 5424, with what receivers let pass: a space after {@code =} in structured data. "-" stands for "nothing". */
    RFC5424(PairSyntax.LOGFMT, all(SyslogRegex.RFC5424)),

    /**
     * RFC 3164 as devices write it: the priority may be missing (files of a log server), the time may have a year, a fraction or the form
     * of RFC 3339; host, tag and process id may be missing. What is host and what tag is told as rsyslog's parser {@code pmrfc3164} does.
     */
    RFC3164(PairSyntax.LOGFMT, all(SyslogRegex.RFC3164)),

    /**
     * Whatever a syslog receiver takes: RFC 5424, RFC 3164, and lines without priority, time or host. Follows rsyslog's parsers
     * {@code pmrfc5424} and {@code pmrfc3164}; nearly every line is one, so little is rejected.
     */
    SYSLOG(
            PairSyntax.LOGFMT,
            guarded(SyslogRegex.IS_RFC5424, SyslogRegex.SYSLOG_RFC5424),
            all(SyslogRegex.SYSLOG_RFC3164)),

    /**
     * Cisco: {@code %ASA-6-302013: text} and {@code %LINEPROTO-5-UPDOWN: text} with what stands before. Source: Cisco Secure Firewall ASA
     * Series Syslog Messages; Cisco IOS System Message Guide.
     */
    CISCO(PairSyntax.LOGFMT, guarded(DeviceRegex.IS_IOS, DeviceRegex.CISCO_IOS), all(DeviceRegex.CISCO_ASA)),

    /**
     * Switches and firewalls of Huawei and H3C: {@code %%01SHELL/5/LOGIN(l)[1]:text}. Source: Huawei Log Reference, "Log Format
     * Description"; H3C System Log Messages Reference.
     */
    HUAWEI(PairSyntax.LOGFMT, all(DeviceRegex.HUAWEI)),

    /** The access log of Apache and nginx, common or combined, also with the server's name. Source: Apache HTTP Server, mod_log_config. */
    COMBINED(
            PairSyntax.LOGFMT,
            guarded(DeviceRegex.IS_OF_SERVER, DeviceRegex.COMBINED_OF_SERVER),
            all(DeviceRegex.COMBINED)),

    /** ArcSight Common Event Format, with or without a syslog header. Source: Common Event Format Configuration Guide. */
    CEF(PairSyntax.CEF_EXTENSION, all(DeviceRegex.CEF)),

    /** IBM QRadar's Log Event Extended Format 1.0 and 2.0. Source: IBM, LEEF event components. */
    LEEF(PairSyntax.TABBED, all(DeviceRegex.LEEF)),

    /** Events of Windows as the Snare agent sends them. Source: Snare for Windows, Appendix A, Event Output Format. */
    SNARE(PairSyntax.LOGFMT, all(DeviceRegex.SNARE));

    private final PairSyntax pairs;
    private final List<GuardedPattern> patterns;

    ReadyPattern(PairSyntax pairs, GuardedPattern... patterns) {
        this.pairs = pairs;
        this.patterns = List.of(patterns);
    }

    /** The first whose guard is found in a line counts. */
    public List<GuardedPattern> patterns() {
        return patterns;
    }

    /** How keys and values stand in its parts. */
    public PairSyntax pairs() {
        return pairs;
    }

    /** The ready pattern of that name as mappings write it, in lower case. */
    public static Optional<ReadyPattern> named(String name) {
        return Arrays.stream(values())
                .filter(ready -> ready.word().equals(name))
                .findFirst();
    }

    /** Everything that {@code pattern} may name, for messages and the reference. */
    public static String words() {
        return Arrays.stream(values()).map(ReadyPattern::word).collect(Collectors.joining(", ")) + ", "
                + LineForm.KEY_VALUE + ", " + LineForm.JSON;
    }

    /** As a mapping writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static GuardedPattern all(String regex) {
        return new GuardedPattern(Optional.empty(), LinePattern.parse(regex));
    }

    private static GuardedPattern guarded(String guard, String regex) {
        return new GuardedPattern(Optional.of(guard), LinePattern.parse(regex));
    }
}
