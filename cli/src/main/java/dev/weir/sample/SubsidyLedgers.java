package dev.weir.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Civil affairs: the subsidy ledgers that traps send, and those of the communities in which no trap has a part. */
final class SubsidyLedgers implements Department {

    private final Plan plan;

    SubsidyLedgers(Plan plan) {
        this.plan = plan;
    }

    @Override
    public List<String> write(Path workspace, int night) throws IOException {
        List<String> written = new ArrayList<>();
        for (LedgerFile ledger : plan.ledgers(night)) {
            written.add(save(workspace, ledger));
        }
        for (Community community : plainCommunities()) {
            written.add(save(workspace, plan.plainLedger(community, night)));
        }
        foretell(night);
        return written;
    }

    /** The traps tell of their own ledgers when they send them. */
    @Override
    public void foretell(int night) {
        for (Community community : plainCommunities()) {
            LedgerFile ledger = plan.plainLedger(community, night);
            new LedgerTruth(plan.truth(), night, "plain", ledger).write("done");
        }
    }

    private List<Community> plainCommunities() {
        List<Community> all = plan.district().communities();
        return all.subList(District.TRAP_COMMUNITIES, all.size());
    }

    private static String save(Path workspace, LedgerFile ledger) throws IOException {
        new LedgerWorkbook(ledger).save(workspace.resolve(ledger.path()));
        return ledger.path();
    }
}
