package dev.weir.sample.subsidy;

import dev.weir.sample.district.Community;
import dev.weir.sample.district.District;
import dev.weir.sample.input.Department;
import dev.weir.sample.input.InputFiles;
import dev.weir.sample.plan.LedgerFile;
import dev.weir.sample.plan.LedgerTruth;
import dev.weir.sample.plan.Payments;
import dev.weir.sample.plan.Plan;
import java.io.IOException;
import java.util.List;

/** Civil affairs: the subsidy ledgers that traps send, and those of the communities in which no trap has a part. */
public final class SubsidyLedgers implements Department {

    private final Plan plan;

    public SubsidyLedgers(Plan plan) {
        this.plan = plan;
    }

    /** The traps tell of their own ledgers when they send them. */
    @Override
    public void night(int night, InputFiles files) throws IOException {
        if (files.areWritten()) {
            for (LedgerFile ledger : plan.ledgers(night)) {
                save(ledger, files);
            }
        }
        plan.payments(night);
        for (Community community : plainCommunities()) {
            LedgerFile ledger = plan.plainLedger(community, night);
            if (files.areWritten()) {
                save(ledger, files);
            }
            new LedgerTruth(plan.truth(), night, "plain", ledger).write("done");
            Payments.write(plan.truth(), night, ledger);
        }
    }

    private List<Community> plainCommunities() {
        List<Community> all = plan.district().communities();
        return all.subList(District.TRAP_COMMUNITIES, all.size());
    }

    private static void save(LedgerFile ledger, InputFiles files) throws IOException {
        new LedgerWorkbook(ledger).save(files.file(ledger.path()));
    }
}
