package dev.weir.read.fixed;

import dev.weir.read.fixed.FixedOptions.Place;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the records of a file have in common, found by reading all of them once. A header or a trailer is told by what it has not: characters
 * of the kinds that the columns of all others hold, the others' first character, their length; and by the number of records that it states.
 */
final class RecordForm {

    private static final Set<String> WORDS = Set.of(
            "TRAILER", "TRL", "HEADER", "HDR", "EOF", "END", "TOTAL", "SUBTOTAL", "合计", "总计", "小计", "共计", "本页合计", "结束");

    private static final int FEW = 3;

    private final List<Place> places;
    private final Charset charset;
    private final List<CellKinds> kinds = new ArrayList<>();
    private final CellKinds firstBytes = new CellKinds(256);
    private final RecordLengths lengths = new RecordLengths();
    private final int end;
    private final LastColumn lastColumn;
    private long records;
    private long first;
    private long last;

    private RecordForm(List<Place> places, Charset charset) {
        this.places = places;
        this.charset = charset;
        this.end = places.stream().mapToInt(Place::last).max().orElse(0);
        this.lastColumn = new LastColumn(places);
        places.forEach(place -> kinds.add(new CellKinds(CellKinds.ALL)));
    }

    /** Reads all records. */
    static RecordForm of(RecordCutter records, List<Place> places, Charset charset) throws IOException {
        RecordForm form = new RecordForm(places, charset);
        for (byte[] record = records.next(); record != null; record = records.next()) {
            form.add(record, records);
        }
        return form;
    }

    private void add(byte[] record, RecordCutter cutter) {
        records++;
        first = first == 0 ? cutter.number() : first;
        last = cutter.number();
        lengths.add(cutter.bytes(), record.length, end);
        lastColumn.add(record, cutter.bytes());
        firstBytes.add(record[0] & 0xFF);
        for (int i = 0; i < places.size(); i++) {
            kinds.get(i).add(kind(record, places.get(i)));
        }
    }

    /** The last byte of the last column. */
    int end() {
        return end;
    }

    /** Whether the records end there, so that text behind it is none of theirs. */
    boolean endsAtColumns() {
        return lengths.endAtColumns(records);
    }

    /** Whether the record given last ends before it should: others are filled up to one length, or to the last column's end. */
    boolean isCut(RecordCutter cutter) {
        if (cutter.hasLength()) {
            return !cutter.ended() && cutter.bytes() < end;
        }
        return lengths.isShort(cutter.bytes(), records) || lastColumn.isCut(cutter.bytes(), cutter.ended());
    }

    /** Whether a line is so long that other records may stand in it, and no others of the file show that they are all as long. */
    boolean isSeveral(byte[] record, RecordCutter cutter) {
        return !cutter.hasLength() && record.length >= 2 * end && (records == 1 || endsAtColumns());
    }

    /** Whether the record given last may go on: it has no end, and its last columns are not full. */
    boolean mayGoOn(RecordCutter cutter) {
        return !cutter.ended() && cutter.bytes() < end;
    }

    /** Whether the record given last is rather a header, a trailer or a total. */
    boolean isOther(byte[] record, RecordCutter cutter) {
        int alike = 0;
        int unlike = 0;
        for (int i = 0; i < places.size(); i++) {
            CellKinds kind = kinds.get(i);
            int own = kind(record, places.get(i));
            alike += kind.isCommon(own) ? 1 : 0;
            unlike += kind.isStrange(own) ? 1 : 0;
        }
        boolean atAnEnd = cutter.number() == first || cutter.number() == last;
        if (!atAnEnd) {
            return alike == 0 && unlike > 1 || unlike > 0 && hasWord(record);
        }
        boolean otherType = firstBytes.isStrange(record[0] & 0xFF);
        boolean counts = statesNumberOfOthers(record);
        unlike += lengths.isOther(cutter.bytes(), records) ? 1 : 0;
        unlike += (otherType ? 1 : 0) + (counts ? 1 : 0);
        return otherType && counts || unlike > 1 && unlike > alike || (unlike > 0 || records <= FEW) && hasWord(record);
    }

    private boolean hasWord(byte[] record) {
        for (Place place : places) {
            int until = Math.min(place.last(), record.length);
            if (place.first() <= until) {
                String text = new String(record, place.first() - 1, until - place.first() + 1, charset);
                if (WORDS.contains(text.strip().toUpperCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean statesNumberOfOthers(byte[] record) {
        String text = new String(record, StandardCharsets.ISO_8859_1);
        String digits = "0*" + (records - 1);
        return records > FEW && text.matches("(?s)(.*[^0-9])?" + digits + "([^0-9].*)?");
    }

    /** The kinds of characters in a cell. A character of a legacy encoding has a second byte that may look like another. */
    private int kind(byte[] record, Place place) {
        boolean unicode = charset.equals(StandardCharsets.UTF_8);
        int found = 0;
        boolean blank = false;
        int until = Math.min(place.last(), record.length);
        for (int at = place.first() - 1; at < until; at++) {
            byte value = record[at];
            int kind = CellKinds.of(value);
            // a blank between two characters is one of them
            found |= kind != 0 && blank && found != 0 ? kind | CellKinds.OTHER : kind;
            blank = kind == 0;
            at += value < 0 && !unicode ? 1 : 0;
        }
        return found;
    }
}
