package dev.weir.sample.police;

import dev.weir.sample.district.Community;
import dev.weir.sample.district.Door;
import dev.weir.sample.district.Family;
import dev.weir.sample.district.Night;
import dev.weir.sample.district.Person;
import dev.weir.sample.district.SampleOptions;
import dev.weir.sample.input.Department;
import dev.weir.sample.input.Expectation;
import dev.weir.sample.input.InputFiles;
import dev.weir.sample.input.Row;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.PoliceChange;
import dev.weir.sample.plan.PoliceFamily;
import dev.weir.sample.plan.PoliceTable;
import dev.weir.sample.plan.Presence;
import dev.weir.sample.truth.Truth;
import dev.weir.sample.truth.Truth.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The police: a database with every family as the traps want it, then the rows that belong to no family. */
public final class PoliceRegister implements Department {

    public static final String FILE = "data-sources/police.sqlite";
    private static final int LODGERS = 7;
    private static final int NEW_ESTATES = 3;
    private static final LocalDate ADULT = LocalDate.of(2008, 1, 1);

    private final Plan plan;
    private final Truth truth;
    private final Map<PoliceTable, long[]> tallies = new EnumMap<>(PoliceTable.class);

    public PoliceRegister(Plan plan) {
        this.plan = plan;
        this.truth = plan.truth();
        for (PoliceTable table : PoliceTable.values()) {
            tallies.put(table, new long[3]);
        }
    }

    /** The truth of all nights is told when the database is made. */
    @Override
    public void night(int night, InputFiles files) throws IOException, SQLException {
        if (!files.areWritten()) {
            return;
        }
        Path database = files.file(FILE);
        if (night == 1) {
            create(database);
        } else {
            change(database, night);
        }
    }

    private void create(Path file) throws IOException, SQLException {
        try (PoliceDatabase database = PoliceDatabase.create(file)) {
            int households = plan.options().households();
            for (int index = 0; index < households; index++) {
                family(database, index, index == households - 1);
            }
            for (PoliceTable table : PoliceTable.values()) {
                for (Row row : plan.extras(table)) {
                    insert(database, table, row);
                }
            }
            database.commit();
            tell(database);
        }
    }

    /** The last family was written on the eve of the first night, so that the next night reads little again. */
    private void family(PoliceDatabase database, int index, boolean last) throws SQLException {
        Family family = plan.registered(index);
        LocalDateTime updatedAt = last ? Night.lastInput(1) : PoliceFamily.lastWritten(plan.district(), index);
        PoliceFamily rows = PoliceFamily.of(family, updatedAt);
        if (index % LODGERS == LODGERS - 1 && hasLodger(family) && !plan.isClaimed(index)) {
            lodge(database, family, rows, index);
        }
        plan.alter(family, rows);
        insert(database, PoliceTable.HUKOU, rows.hukou());
        for (Row row : rows.persons()) {
            insert(database, PoliceTable.PERSON, row);
        }
        for (Row row : rows.members()) {
            insert(database, PoliceTable.MEMBER, row);
        }
    }

    private static boolean hasLodger(Family family) {
        return family.members().size() > 2 && family.member(2).bornOn().isBefore(ADULT);
    }

    /** The third of the family lives behind another door, in one of the last communities, where there are flats to let. */
    private void lodge(PoliceDatabase database, Family family, PoliceFamily rows, int index) throws SQLException {
        Person lodger = family.member(2);
        String stamp = rows.hukou().get("updated_at");
        String number = "FW0%06d".formatted(index);
        List<Community> communities = plan.district().communities();
        Community community = communities.get(communities.size() - 1 - index / LODGERS % NEW_ESTATES);
        Door door = new Door(community, 1 + index % community.buildings(), 8, 101 + index % 600);
        rows.members().get(2).set("presence", Presence.REGISTERED);
        insert(database, PoliceTable.HUKOU, PoliceFamily.dwelling(number, door).set("updated_at", stamp));
        insert(
                database,
                PoliceTable.MEMBER,
                PoliceFamily.member(lodger, number, Presence.LIVING, null).set("updated_at", stamp));
    }

    private void insert(PoliceDatabase database, PoliceTable table, Row row) throws SQLException {
        long number = database.insert(table, row);
        String mapping = table.mapping();
        for (Expectation fault : row.expectations()) {
            truth.add(
                    Kind.FAULTS,
                    1,
                    fault.trap(),
                    mapping,
                    "",
                    "",
                    "",
                    number,
                    fault.column(),
                    fault.code(),
                    fault.severity());
        }
        long[] tally = tallies.get(table);
        tally[0] += table.recordsOf(row);
        if (table.recordsOf(row) > 0) {
            who(1, table, row.get(table.columns().get(0)));
        }
        if (row.rejected()) {
            truth.add(Kind.REJECTS, 1, row.expectations().get(0).trap(), mapping, "", "", "", number);
            tally[1]++;
        } else if (row.repeated()) {
            tally[2]++;
        }
    }

    private void tell(PoliceDatabase database) {
        for (int night = 2; night <= SampleOptions.MOST_NIGHTS; night++) {
            for (PoliceChange change : plan.changes(night)) {
                if (change.where().isEmpty()) {
                    who(
                            night,
                            change.table(),
                            change.cells().get(change.table().columns().get(0)));
                }
            }
        }
        tallies.forEach((table, tally) -> {
            String mapping = table.mapping();
            truth.add(Kind.LOADS, 1, "police", mapping, "", "", "done", database.rows(table), tally[1], tally[2]);
            plan.count(1, "police", table.entity(), mapping, "", tally[0]);
            if (table != PoliceTable.MEMBER) {
                long added = plan.changes(2).stream()
                        .filter(change ->
                                change.table() == table && change.where().isEmpty())
                        .count();
                plan.count(2, "police", table.entity(), mapping, "", tally[0] + added);
                plan.count(3, "police", table.entity(), mapping, "", tally[0] + added);
            }
        });
    }

    /** The police's own number of a person or a household is the thing's name. */
    private void who(int night, PoliceTable table, String number) {
        if (table != PoliceTable.MEMBER) {
            truth.who(night, table.entity(), table.mapping(), "", number, number);
        }
    }

    private void change(Path file, int night) throws SQLException {
        try (PoliceDatabase database = PoliceDatabase.open(file)) {
            for (PoliceChange change : plan.changes(night)) {
                database.apply(change, Night.lastInput(night).format(PoliceFamily.STAMP));
            }
            database.commit();
        }
    }
}
