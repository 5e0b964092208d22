package dev.weir.markup;

/** Where the rows of a sheet stand once others have gone; both counted from 1. */
@FunctionalInterface
interface RowPlaces {

    RowPlaces SAME = row -> row;

    /** @return 0 for a row that has gone */
    long of(long row);
}
