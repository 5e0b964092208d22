package dev.weir.sample.truth;

import dev.weir.sample.district.SampleOptions;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Writes {@code truth/}: what must come of the sample, one CSV file for each kind of statement. Every line begins with the night after which
 * it holds and, but for {@link Kind#WHO}, the trap it belongs to. Lines for nights after the last asked for are left out.
 */
public final class Truth implements AutoCloseable {

    /** The kinds of statement, each a file, and their columns after night and trap. */
    public enum Kind {
        /** How each input ends. Counts are empty where they do not matter. */
        LOADS("mapping,scope,input,status,rows_read,rows_rejected,rows_skipped"),
        /** A fault in a row of an input. An empty column name stands for any. */
        FAULTS("mapping,scope,input,sheet,row_no,column_name,code,severity"),
        /** A row that is rejected. */
        REJECTS("mapping,scope,input,sheet,row_no"),
        /** A row that is no data, or says again what an earlier one said. */
        SKIPS("mapping,scope,input,sheet,row_no,rule"),
        /** Two records that are the {@code same} golden row, are {@code different} ones, or stand at the {@code same_place}. */
        LINKS("relation,entity,mapping_a,scope_a,key_a,mapping_b,scope_b,key_b"),
        /** A field of a record; an empty value is null. */
        VALUES("entity,mapping,scope,source_key,field,value"),
        /** A golden membership, by one record of the resident and one of the household. */
        MEMBERSHIPS("resident_mapping,resident_scope,resident_key,household_mapping,household_scope,household_key,"
                + "membership_type"),
        /** A record whose golden row must have no conflict. */
        NO_CONFLICTS("entity,mapping,scope,source_key"),
        /** A field of a record's golden row leads to the golden row of the target record. */
        REFERENCES("entity,mapping,scope,source_key,field,target,target_mapping,target_scope,target_key"),
        /** A record that is listed for a person to decide about. */
        REVIEW("entity,mapping,scope,source_key,veto"),
        /** How many records refer to a value that nobody has; 0 when it has been found. */
        UNRESOLVED("entity,mapping,field,reference,records"),
        /** Where a record lies, in degrees of WGS 84, to the metre; empty where it must not lie anywhere. */
        COORDINATES("entity,mapping,scope,source_key,longitude,latitude"),
        /** A record that stood once and has ended. */
        ENDED("entity,mapping,scope,source_key"),
        /** A record that stands only because its newer version could not be read. */
        STALE("entity,mapping,scope,source_key"),
        /** A record whose golden id is the {@code same} as after the earlier night, or a {@code new} one. */
        IDS("entity,mapping,scope,source_key,since_night,id"),
        /** A change of golden ids that is told, of the golden row this record belonged to. */
        ID_CHANGES("entity,mapping,scope,source_key,kind"),
        /** How many current records a mapping has. An empty scope stands for all. */
        COUNTS("entity,mapping,scope,records"),
        /** A building: whether the register of buildings confirms it, its grid and where it stands; empty where nobody knows. */
        BUILDINGS("address,confirmed,grid,longitude,latitude"),
        /** How many cameras hang at a building, at its units and doors. */
        CAMERAS("address,cameras,in_service"),
        /** Behind which door the household of a meter, and of its readings, lives. */
        METERS("scope,source_key,address"),
        /** Who uses a flat by the house ledger: the tenant if it is let, else the owner. */
        OCCUPANTS("scope,source_key,address,membership_type"),
        /** What a community has paid to how many households in a month. */
        PAYMENTS("month,community,payments,yuan"),
        /** Which thing a record means, from its first night on, whatever the record says of it; no trap. */
        WHO("entity,mapping,scope,source_key,thing");

        private final String columns;

        Kind(String columns) {
            this.columns = columns;
        }

        /** Whether its lines belong to traps. */
        public boolean isPlanted() {
            return this != WHO;
        }

        public String fileName() {
            return name().toLowerCase(java.util.Locale.ROOT) + ".csv";
        }
    }

    private final Map<Kind, BufferedWriter> writers = new EnumMap<>(Kind.class);
    private final int nights;

    private Truth(int nights) {
        this.nights = nights;
    }

    /** Begins the files anew. */
    public static Truth create(Path folder, int nights) throws IOException {
        Truth truth = new Truth(nights);
        Files.createDirectories(folder);
        for (Kind kind : Kind.values()) {
            BufferedWriter writer = Files.newBufferedWriter(folder.resolve(kind.fileName()));
            writer.write((kind.isPlanted() ? "night,trap," : "night,") + kind.columns + "\n");
            truth.writers.put(kind, writer);
        }
        return truth;
    }

    /** For a night whose truth has been written before. */
    public static Truth silent() {
        return new Truth(0);
    }

    /** @param values for each column of the kind; null is empty */
    public void add(Kind kind, int night, String trap, Object... values) {
        write(kind, night + "," + trap, night, values);
    }

    /** Which thing a record means. */
    public void who(int night, String entity, String mapping, String scope, String key, String thing) {
        write(Kind.WHO, String.valueOf(night), night, entity, mapping, scope, key, thing);
    }

    private void write(Kind kind, String begin, int night, Object... values) {
        if (night > nights) {
            return;
        }
        if (values.length != kind.columns.split(",").length) {
            throw new IllegalArgumentException(kind + " has " + kind.columns + ", not " + values.length + " values");
        }
        StringBuilder line = new StringBuilder(begin);
        for (Object value : values) {
            line.append(',').append(value == null ? "" : quoted(value.toString()));
        }
        try {
            writers.get(kind).append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the same line for each night from one on. */
    public void addFrom(Kind kind, int firstNight, String trap, Object... values) {
        for (int night = firstNight; night <= SampleOptions.MOST_NIGHTS; night++) {
            add(kind, night, trap, values);
        }
    }

    private static String quoted(String value) {
        return value.matches("[^\",\r\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        for (BufferedWriter writer : writers.values()) {
            writer.close();
        }
    }
}
