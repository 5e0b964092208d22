package dev.weir.read;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names found in an input, for a message: a file may hold thousands. */
public final class NameList {

    private static final int MOST = 40;

    private NameList() {}

    /** {@code 户号, 户主, 电话}; of more than 40 the first ones and how many more there are; {@code none} of none. */
    public static String shown(Collection<String> names) {
        String first = names.stream().limit(MOST).collect(Collectors.joining(", "));
        int more = names.size() - MOST;
        return names.isEmpty() ? "none" : more > 0 ? first + " and " + more + " more" : first;
    }
}
