package dev.weir.sample.property;

import dev.weir.sample.input.Department;
import dev.weir.sample.input.InputFiles;
import dev.weir.sample.plan.Plan;
import java.io.IOException;
import java.util.List;

/**
 * Property: every company sends its house ledger in the first night, those with traps again in the second; in the third three of them send one
 * whose total does not agree.
 */
public final class PropertyLedgers implements Department {

    private static final int LAST_NIGHT = 3;
    private static final long WRONG_BY = 10_000;

    private final Houses houses;
    private final List<Company> companies;
    private final HouseTruth truth;

    /** @param plan of the district; its traps may still be planted afterwards */
    public PropertyLedgers(Plan plan) {
        this.houses = new Houses(plan);
        this.companies = Company.of(plan.district());
        this.truth = new HouseTruth(plan, houses, companies);
    }

    @Override
    public void night(int night, InputFiles files) throws IOException {
        for (HouseLedger ledger : ledgers(night)) {
            if (files.areWritten()) {
                ledger.save(files.file(ledger.path()));
            }
            truth.ledger(ledger);
        }
        truth.night(night);
    }

    private List<HouseLedger> ledgers(int night) {
        return companies.stream()
                .filter(company -> night == 1 || company.hasTraps())
                .filter(company -> night < LAST_NIGHT || company.index() < HouseTruth.WRONG_TOTALS)
                .map(company -> new HouseLedger(company, night, houses, night < LAST_NIGHT ? 0 : WRONG_BY))
                .toList();
    }
}
