package dev.weir.load;

import dev.weir.problem.HeldCode;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.store.Session;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two files of one run that state the same ledger and issue. They may be its halves, and the second would end what the first states. Only where
 * the second is called a correction, or the day in its name is a later one, does it stand in the place of the first.
 */
final class TwiceInOneRun {

    private static final Pattern CORRECTION =
            Pattern.compile("重发|重报|重新|更正|修正|修订|修改|改正|订正|更新|correct|resen[dt]|revis|updated?", Pattern.CASE_INSENSITIVE);

    private static final Pattern DAY = Pattern.compile(
            "(?:19|20)[0-9]{2}[-._年]?[0-9]{1,2}[-._月]?[0-9]{0,2}日?[-_ T]?[0-9]{0,6}|[0-9]{1,2}月(?:[0-9]{1,2}日)?");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final Session session;
    private final LoadInput input;

    TwiceInOneRun(Session session, LoadInput input) {
        this.session = session;
        this.input = input;
    }

    /**
     * The table {@code ledger_scope} is there.
     *
     * @throws StoppedException H007 when this run has read another file as the same ledger and issue, and nothing says that this one follows it
     */
    void check() throws SQLException {
        if (input.manner() != LoadInput.Manner.ARRIVED || !LedgerScopes.replaces(input)) {
            return;
        }
        Optional<Before> before = session.first(
                """
                SELECT load.input, ledger_scope.scope, ledger_scope.issue FROM ledger_scope
                JOIN weir.ledger_load AS stated ON stated.scope = ledger_scope.scope
                JOIN weir.load AS load ON load.load_id = stated.load_id
                WHERE stated.mapping = ? AND load.run_id = ? AND stated.status = 'done' AND stated.mode <> 'partial'
                  AND stated.issue IS NOT DISTINCT FROM ledger_scope.issue AND load.input <> ?
                ORDER BY load.load_id DESC, ledger_scope.scope LIMIT 1""",
                row -> new Before(row.getString(1), row.getString(2), row.getString(3)),
                input.mapping().name(),
                input.runId(),
                input.name());
        if (before.isPresent() && !follows(name(before.get().input), name(input.name()))) {
            throw new StoppedException(
                    Stage.CHECK,
                    input.name(),
                    HeldCode.NO_SCOPE,
                    "it would replace what this run has read from " + before.get().input + ": both state "
                            + before.get().ledger()
                            + "; send both in one file if they are parts, or let this one through if it alone counts");
        }
    }

    /** Whether a name says that its file was made after the other, to stand in its place. */
    static boolean follows(String first, String second) {
        if (CORRECTION.matcher(second).find() && !CORRECTION.matcher(first).find()) {
            return true;
        }
        List<Integer> days = days(first);
        List<Integer> later = days(second);
        if (days.isEmpty() || days.size() != later.size() || !withoutDays(first).equals(withoutDays(second))) {
            return false;
        }
        for (int i = 0; i < days.size(); i++) {
            int order = Integer.compare(later.get(i), days.get(i));
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }

    private static String withoutDays(String name) {
        return DAY.matcher(name).replaceAll("#");
    }

    private static List<Integer> days(String name) {
        List<Integer> numbers = new ArrayList<>();
        Matcher day = DAY.matcher(name);
        while (day.find()) {
            Matcher number = NUMBER.matcher(day.group());
            while (number.find()) {
                String digits = number.group();
                for (int from = 0; from < digits.length(); from += 8) {
                    numbers.add(Integer.valueOf(digits.substring(from, Math.min(digits.length(), from + 8))));
                }
            }
        }
        return numbers;
    }

    private static String name(String input) {
        return String.valueOf(Path.of(input).getFileName());
    }

    private record Before(String input, String scope, String issue) {

        String ledger() {
            return (scope.isEmpty() ? "the same ledger" : "the ledger \"" + scope + "\"")
                    + (issue == null ? "" : " of " + issue);
        }
    }
}
