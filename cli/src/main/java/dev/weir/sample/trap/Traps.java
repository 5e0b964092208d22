package dev.weir.sample.trap;

import dev.weir.sample.plan.Plan;
import java.util.List;

/** All traps. Those that add families to ledgers come before those that send the ledgers. */
public final class Traps {

    private static final List<Trap> ALL = List.of(
            new CollectiveHousehold(),
            new HeadIdOnMembers(),
            new TwoBooksOneDoor(),
            new RegisteredHereLivingThere(),
            new FifteenDigits(),
            new OtherCards(),
            new Newborn(),
            new IdOfAnotherPerson(),
            new HeadDies(),
            new HouseholdSplits(),
            new WrongMerge(),
            new FaultyPoliceRows(),
            new FaultyLedgerRows(),
            new Placeholders(),
            new SharedPhone(),
            new FaultyMonth(),
            new AThenBThenA(),
            new ShortLedger(),
            new SameFileTwice(),
            new TwoCommunities());

    private Traps() {}

    public static List<Trap> all() {
        return ALL;
    }

    public static void plant(Plan plan) {
        ALL.forEach(trap -> trap.plant(plan));
    }
}
