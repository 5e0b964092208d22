package dev.weir.sample.trap;

import dev.weir.sample.district.Community;
import dev.weir.sample.district.Night;
import dev.weir.sample.input.Row;
import dev.weir.sample.plan.LedgerFile;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.TrapRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * Three communities whose ledgers never change: the same file twice in the first night, two families more by a 补报 file in the second, last
 * month's ledger in the third.
 */
final class SameFileTwice implements Trap {

    private static final int FIRST_COMMUNITY = 7;
    private static final int FEWEST_ROWS = 5;
    private static final String ADDITION = "addition";
    private static final String LATE = "last-month-late";

    @Override
    public String name() {
        return "same-file-twice";
    }

    @Override
    public void plant(Plan plan) {
        for (int community = FIRST_COMMUNITY; community < FIRST_COMMUNITY + TIMES; community++) {
            List<Row> roster = plan.roster(community, FEWEST_ROWS);
            plant(plan, plan.district().community(community), roster);
        }
    }

    private void plant(Plan plan, Community community, List<Row> roster) {
        String month = Night.issue(1).toString();
        LedgerFile file = LedgerFile.of(community, Night.issue(1), roster);
        plan.send(1, name(), file, "done");
        plan.send(1, name(), file.named("低保台账-%s_重发.xlsx".formatted(month)), "unchanged");
        plan.count(1, name(), "household", LedgerFile.MAPPING, community.name(), file.households());

        List<Row> more =
                Stream.generate(() -> plan.newcomer(community)).limit(2).toList();
        LedgerFile addition = new LedgerFile(community, "低保补报-%s.xlsx".formatted(month), Night.issue(1), more);
        plan.send(2, ADDITION, addition, "done");
        long together = file.households() + 2;
        plan.count(2, ADDITION, "household", LedgerFile.MAPPING, community.name(), together);

        List<Row> raised =
                roster.stream().map(row -> row.copy().set("amount", "900")).toList();
        plan.send(3, LATE, LedgerFile.of(community, Night.issue(0), raised), "superseded");
        plan.count(3, LATE, "household", LedgerFile.MAPPING, community.name(), together);
        TrapRecord payment = new TrapRecord(
                "event", LedgerFile.MAPPING, community.name(), roster.get(0).get("hukou_no") + "|" + month);
        for (int night = 1; night <= TIMES; night++) {
            payment.value(plan, night, LATE, "amount", file.amount(0));
        }
    }
}
