package dev.weir.sample.plan;

import dev.weir.sample.district.Community;
import dev.weir.sample.district.District;
import dev.weir.sample.district.Family;
import dev.weir.sample.district.Night;
import dev.weir.sample.district.Person;
import dev.weir.sample.district.SampleOptions;
import dev.weir.sample.input.Row;
import dev.weir.sample.truth.Truth;
import dev.weir.sample.truth.Truth.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the traps do to the district: families they claim, rows they change or add, ledgers they send, later nights' changes. Its size is that
 * of the traps and not of the district.
 */
public final class Plan {

    private static final int LEDGER_TRAP_COMMUNITIES = 7;

    private final District district;
    private final SampleOptions options;
    private final Truth truth;
    private final Map<Integer, Family> claimed = new HashMap<>();
    private final Map<Integer, Integer> claimsOfCommunity = new HashMap<>();
    private final Map<String, List<Consumer<PoliceFamily>>> alterations = new HashMap<>();
    private final Map<PoliceTable, List<Row>> extras = new LinkedHashMap<>();
    private final Map<Integer, List<PoliceChange>> changes = new HashMap<>();
    private final Map<Integer, List<LedgerFile>> ledgers = new HashMap<>();
    private final Map<Integer, List<LedgerFile>> loaded = new HashMap<>();
    private final Payments payments = new Payments();
    private final Map<Integer, List<String>> decisions = new HashMap<>();
    private final Roster roster;
    private int claims;
    private int outsiders;
    private int strangers;

    public Plan(District district, SampleOptions options, Truth truth) {
        this.district = district;
        this.options = options;
        this.truth = truth;
        this.roster = new Roster(this);
    }

    public District district() {
        return district;
    }

    public SampleOptions options() {
        return options;
    }

    public Truth truth() {
        return truth;
    }

    /** A family of the police's register that no other trap uses, in one of the communities whose ledgers change from night to night. */
    public Family claim(int size) {
        return claim(claims++ % LEDGER_TRAP_COMMUNITIES, size);
    }

    /** The same in a given community. */
    public Family claim(int community, int size) {
        int ordinal = claimsOfCommunity.merge(community, 1, Integer::sum) - 1;
        int index = community + ordinal * district.communities().size();
        if (index >= options.households()) {
            throw new IllegalStateException("the district is too small for its traps");
        }
        Family family = district.family(index, size);
        claimed.put(index, family);
        return family;
    }

    /** The family of that index of the police's register, as the traps want it. */
    public Family registered(int index) {
        return Optional.ofNullable(claimed.get(index)).orElseGet(() -> district.family(index));
    }

    public boolean isClaimed(int index) {
        return claimed.containsKey(index);
    }

    /** A family of the police's register that no trap changes, counted from the end; after the last of them it begins again. */
    public Family bystander(int ordinal) {
        int free = options.households() - claimed.size();
        int left = ordinal % free;
        int index = options.households() - 1;
        while (isClaimed(index) || left-- > 0) {
            index--;
        }
        return registered(index);
    }

    /** A family that lives in the community and is registered in another district. */
    public Family outsider(int community, int size) {
        return district.outsider(district.community(community), outsiders++, size);
    }

    /** Somebody no other trap uses. */
    public Person stranger() {
        return district.stranger(strangers++);
    }

    /** Changes what the police's database holds of a family on the first night. */
    public void police(Family family, Consumer<PoliceFamily> alteration) {
        alterations
                .computeIfAbsent(family.number(), number -> new ArrayList<>())
                .add(alteration);
    }

    public void alter(Family family, PoliceFamily rows) {
        alterations.getOrDefault(family.number(), List.of()).forEach(alteration -> alteration.accept(rows));
    }

    /** Adds a row behind those of the families. */
    public void extra(PoliceTable table, Row row) {
        extras.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
    }

    public List<Row> extras(PoliceTable table) {
        return extras.getOrDefault(table, List.of());
    }

    /** Changes the police's database in a later night. */
    public void change(int night, PoliceChange change) {
        changes.computeIfAbsent(night, key -> new ArrayList<>()).add(change);
    }

    public List<PoliceChange> changes(int night) {
        return changes.getOrDefault(night, List.of());
    }

    /** Puts a family on its community's subsidy ledger, from the first night on. */
    public Row benefit(Family family) {
        return roster.add(family);
    }

    /** A row for a family that a ledger has not had before. */
    public Row newcomer(Community community) {
        return Roster.row(outsider(community.index(), 1), false);
    }

    /** Everybody on a community's subsidy ledger: families of traps first. Complete once the traps that add families have planted themselves. */
    public List<Row> roster(int community, int atLeast) {
        return roster.of(district.community(community), atLeast);
    }

    /** The subsidy ledger of a community in which no trap has a part. */
    public LedgerFile plainLedger(Community community, int night) {
        return LedgerFile.of(community, Night.issue(night), roster.gather(community, 1));
    }

    /** Sends a ledger in a night, and writes down what must come of it. */
    public void send(int night, String trap, LedgerFile file, String status) {
        ledgers.computeIfAbsent(night, key -> new ArrayList<>()).add(file);
        new LedgerTruth(truth, night, trap, file).write(status);
        if (status.equals("done")) {
            loaded.computeIfAbsent(night, key -> new ArrayList<>()).add(file);
        }
    }

    /** Writes down what the ledgers that were sent have paid, as it stands after a night; nights come in their order. */
    public void payments(int night) {
        loaded.getOrDefault(night, List.of()).forEach(payments::send);
        payments.write(truth, night);
    }

    public List<LedgerFile> ledgers(int night) {
        return ledgers.getOrDefault(night, List.of());
    }

    /** A person's decision, a line of {@code mappings/decisions/residents.csv}, made before a night. */
    public void decide(int night, String line) {
        decisions.computeIfAbsent(night, key -> new ArrayList<>()).add(line);
    }

    public List<String> decisions(int night) {
        return decisions.getOrDefault(night, List.of());
    }

    /** Says how many records of an entity a ledger has after a night. */
    public void count(int night, String trap, String entity, String mapping, String scope, long records) {
        truth.add(Kind.COUNTS, night, trap, entity, mapping, scope, records);
    }
}
