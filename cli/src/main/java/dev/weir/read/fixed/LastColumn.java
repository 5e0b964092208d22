package dev.weir.read.fixed;

import dev.weir.read.fixed.FixedOptions.Place;
import java.util.Comparator;
import java.util.List;

/** The last column of a file's records. Where its values end at its last byte, as amounts do, a record that ends before was cut. */
final class LastColumn {

    private final int first;
    private final int last;
    private long aligned;
    private long within;

    LastColumn(List<Place> places) {
        Place place = places.stream().max(Comparator.comparingInt(Place::last)).orElse(new Place("", 1, 0));
        this.first = place.first();
        this.last = place.last();
    }

    /** @param bytes of the record, with its padding */
    void add(byte[] record, int bytes) {
        if (record.length >= last && first < last && record[first - 1] == ' ' && record[last - 1] != ' ') {
            aligned++;
        }
        within += isWithin(bytes) ? 1 : 0;
    }

    /** @param ended whether the record has its line end: then the column may be missing as a whole */
    boolean isCut(int bytes, boolean ended) {
        return aligned > within && (isWithin(bytes) || !ended && bytes < last);
    }

    private boolean isWithin(int bytes) {
        return bytes >= first && bytes < last;
    }
}
