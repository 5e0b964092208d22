package dev.weir.route;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a driver of the workspace's folder {@code drivers} cannot be loaded, for people. */
final class DriverFault {

    private static final Pattern PROVIDER = Pattern.compile("Provider (\\S+)");
    private static final Pattern CLASS = Pattern.compile("^\\S+");

    private DriverFault() {}

    static String of(Error failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof UnsupportedClassVersionError) {
                return named(each) + " was made for a newer Java than "
                        + Runtime.version().feature();
            }
            if (each instanceof NoClassDefFoundError) {
                return named(each) + ", which a driver needs, lies in no jar of the folder";
            }
        }
        Matcher provider = PROVIDER.matcher(String.valueOf(failure.getMessage()));
        return provider.find()
                ? provider.group(1) + " cannot be found or started; take the jar anew from its maker"
                : "a jar is damaged; take it anew from its maker";
    }

    /** Such errors begin with the name of the class, with slashes. */
    private static String named(Throwable failure) {
        Matcher name = CLASS.matcher(String.valueOf(failure.getMessage()));
        return name.find() ? name.group().replace('/', '.') : "a class";
    }
}
