package dev.weir.read.grid;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The comments of a sheet, each at its cell. */
public final class CellComments {

    /** A sheet without comments. */
    public static final CellComments NONE = new CellComments(Map.of());

    /** Most that is kept: what a comment takes besides its characters counts as well. */
    public static final int LIMIT = 16_000_000;

    private static final int COMMENT = 100;

    /** By row and column, see {@link #cell}. */
    private final Map<Long, String> texts;

    private CellComments(Map<Long, String> texts) {
        this.texts = texts;
    }

    /** Collects comments in any order. */
    public static final class Builder {
        private final Map<Long, String> texts = new HashMap<>();
        private long size;

        /**
         * Adds the comment of a cell; row from 1, column from 0. Of several at one cell the last counts.
         *
         * @return false when the comments are longer than {@link #LIMIT}
         */
        public boolean add(long row, int column, String text) {
            size += text.length() + COMMENT;
            if (size > LIMIT) {
                return false;
            }
            texts.put(cell(row, column), text);
            return true;
        }

        public CellComments build() {
            return texts.isEmpty() ? NONE : new CellComments(texts);
        }
    }

    /** The comment of a cell; row from 1, column from 0. */
    Optional<String> at(long row, int column) {
        return Optional.ofNullable(texts.get(cell(row, column)));
    }

    private static long cell(long row, int column) {
        return row << Integer.SIZE | column;
    }
}
