package dev.weir.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * What was read of a file: its first bytes, and the last ones before the place where reading stopped. A file that holds both at their places
 * is that file, whether it was renamed, copied or packed since; a new file under an old name is found out, even if all begin alike. Written
 * as {@code <first>/<last>}.
 *
 * @param first at most {@link FileHead#LONGEST} bytes, and no more than were read
 * @param last as many, behind the first ones; fewer where they are not known
 */
record ReadPart(FileHead first, FileHead last) {

    static final ReadPart NOTHING = new ReadPart(FileHead.EMPTY, FileHead.EMPTY);

    /** @param text as {@link #toString} writes it; marks of older programs have only the first bytes */
    static ReadPart parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new ReadPart(FileHead.parse(text), FileHead.EMPTY)
                : new ReadPart(FileHead.parse(text.substring(0, slash)), FileHead.parse(text.substring(slash + 1)));
    }

    /**
     * Whether the stream, which stands at a file's beginning, is what was read up to the offset; it then stands there.
     *
     * @param offset more than 0
     */
    boolean isReadTo(long offset, InputStream in) throws IOException {
        if (first.length() == 0 || !FileHead.of(in.readNBytes(first.length())).equals(first)) {
            return false;
        }
        try {
            in.skipNBytes(offset - first.length() - last.length());
        } catch (EOFException shorter) {
            return false;
        }
        return FileHead.of(in.readNBytes(last.length())).equals(last);
    }

    @Override
    public String toString() {
        return first + "/" + last;
    }
}
