package dev.weir.inspect;

import java.util.regex.Pattern;

/** Which register a file continues, as far as its title tells. */
final class ProposedLedger {

    private static final Pattern MONTH = Pattern.compile("(?:19|20)[0-9]{2} ?(?:年 ?[0-9]{1,2} ?月|[-./][0-9]{1,2}\\b)");

    private ProposedLedger() {}

    /** Whether a line above a header says a month. */
    static boolean saysMonth(String line) {
        return MONTH.matcher(line).find();
    }
}
