package dev.weir.mapping;

/** The regular expressions of logs that certain devices and programs write. */
final class DeviceRegex {

    private static final String TIME = SyslogRegex.TIME;
    private static final String PRIORITY = "^" + SyslogRegex.PRIORITY;

    private static final String MNEMONIC =
            "%(?<facility>[A-Z0-9_]+)-(?:[A-Z0-9_]+-)?(?<severity>[0-7])-(?<mnemonic>[A-Z0-9_]+): ?(?<message>.*)$";

    /** The device's own time stands directly before the percent sign. */
    static final String IS_IOS = "(?:^|[ >])[*.]?(?:" + TIME + ")(?: [A-Z]{2,5})?: %";

    static final String CISCO_IOS = PRIORITY + "(?:[0-9]+: )??(?:(?:" + TIME
            + ") )?(?:(?<hostname>[^ :]*[^ :0-9][^ :]*):? )?"
            + "(?:(?<sequence>[0-9]+): )?(?:[0-9]+: )?[*.]?(?<timestamp>(?:" + TIME + ")(?: [A-Z]{2,5})?): " + MNEMONIC;

    static final String CISCO_ASA =
            PRIORITY + " ?(?:(?<timestamp>" + TIME + "):? ?)?(?:(?<hostname>[^ :%]+) ?:? ?)?" + MNEMONIC;

    static final String HUAWEI =
            PRIORITY + "%?(?<timestamp>[A-Za-z]{3} {1,2}[0-9]{1,2}(?: [0-9]{4})? [0-9:.]+(?: [0-9]{4})?"
                    + "(?:[+-][0-9]{2}:[0-9]{2})?(?: DST)?|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?"
                    + "(?:[+-][0-9]{2}:[0-9]{2})?(?: DST)?)"
                    + " (?<hostname>[^ ]+) (?:%% ?(?<version>[0-9]{2}) ?)?(?<module>[^/ %]+)/(?<severity>[0-7])/(?<brief>[^ (:\\[]+)"
                    + "(?:\\((?<type>[a-z]+)\\))?(?:\\[(?<count>[0-9]+)\\])?: ?(?<message>.*)$";

    private static final String QUOTED = "(?:[^\"\\\\]|\\\\.)*";

    /** A user that is "-" is nobody, and the bracket follows: else the line has another word before these. */
    private static final String REQUEST =
            "(?<host>[^ ,]+) (?<ident>[^ ]+) (?<user>-|(?:[^ -]|-[^ ]).*?) \\[(?<time>[^\\]]+)\\]"
                    + " \"(?<request>(?<method>[A-Z]+) (?<path>[^ \"]*)(?: (?<protocol>[^ \"]*))?|" + QUOTED + ")\""
                    + " (?<status>[0-9]{3}|-) (?<bytes>[0-9]+|-)(?: \"(?<referer>" + QUOTED + ")\" \"(?<agent>" + QUOTED
                    // what servers add, but not another line, which has a date in brackets
                    + ")\"(?: (?<rest>(?:[^\\[]|\\[[^0-9\\[]|\\[[0-9]+[^0-9/\\[])*))?)? *$";

    static final String COMBINED = "^" + REQUEST;

    /** The name of the server stands first (Apache's vhost_combined): the second word is an address or a name, where others have "-". */
    static final String IS_OF_SERVER = "^[^ ,]+ [^ ,]*[.:][^ ,]* [^ ]+ [^\\[]+ \\[";

    static final String COMBINED_OF_SERVER = "^(?<vhost>[^ ,]+) " + REQUEST;

    private static final String OPTIONAL_HEADER =
            PRIORITY + "(?:1 )?(?:(?<timestamp>" + TIME + ") (?<hostname>[^ ]+) )?.*?";

    private static final String FIELD = "(?:[^|\\\\]|\\\\.)*";

    static final String CEF =
            OPTIONAL_HEADER + "CEF: ?(?<version>[0-9.]+)\\|(?<vendor>" + FIELD + ")\\|(?<product>" + FIELD
                    + ")\\|(?<device_version>" + FIELD + ")\\|(?<signature_id>" + FIELD + ")\\|(?<name>" + FIELD
                    + ")\\|(?<severity>" + FIELD + ")\\|(?<extension>.*)$";

    static final String LEEF = OPTIONAL_HEADER
            + "LEEF:(?<version>[12]\\.0)\\|(?<vendor>[^|]*)\\|(?<product>[^|]*)\\|(?<product_version>[^|]*)\\|(?<event_id>[^|]*)"
            + "\\|(?:(?<delimiter>[^|=\\t]{1,6})\\|)?(?<attributes>.*)$";

    /** A tab, or what rsyslog writes for it. */
    private static final String TAB = "(?:\\t|#011)";

    static final String SNARE =
            PRIORITY + "(?:(?<timestamp>" + TIME + ") )?(?:(?<hostname>[^ \\t]+)[ \\t])?MSWinEventLog"
                    + "(?: |" + TAB + ")(?<criticality>[0-4])" + field("log") + field("counter") + field("event_time")
                    + field("event_id") + field("source") + field("user") + field("sid_type") + field("event_type")
                    + field("computer") + field("category") + field("data") + TAB + "(?<expanded>.*)$";

    private DeviceRegex() {}

    private static String field(String name) {
        return TAB + "(?<" + name + ">.*?)";
    }
}
