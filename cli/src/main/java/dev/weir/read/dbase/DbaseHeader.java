package dev.weir.read.dbase;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What stands before the records of a .dbf file.
 *
 * @param version the first byte: 03 dBase III, 30 to 32 Visual FoxPro, F5 FoxPro, 83 and 8B dBase with memos, …
 * @param language the number of the code page, 0 when the file does not say
 * @param records how many there are, deleted ones counted
 * @param recordLength bytes of each
 */
record DbaseHeader(int version, int language, long records, int recordLength, List<DbaseField> fields) {

    private static final Set<Integer> VERSIONS =
            Set.of(0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8B, 0x8E, 0xCB, 0xE5, 0xF5, 0xFB);
    private static final int FIXED_PART = 32;
    private static final int DESCRIPTION = 32;
    private static final int END = 0x0D;
    private static final int SYSTEM_FIELD = 1;
    private static final int BINARY_FIELD = 4;

    /** The types of fields, dBase 7's own among them. */
    private static final String TYPES = "CDLMNFBGPTYIVXO@+Q";

    private static final Set<Integer> VERSIONS_OF_LEVEL_7 = Set.of(0x04, 0x8C);
    private static final int FIRST_TYPE = 32 + 11;

    /** The fixed part of dBase 7 has 68 bytes, a field's name 32. */
    private static final int FIRST_TYPE_OF_LEVEL_7 = 68 + 32;

    /** How many bytes {@link #isLevel7} looks at. */
    static final int HEAD = FIRST_TYPE_OF_LEVEL_7 + 1;

    /** Whether a file begins as a table of dBase 7, which describes its fields otherwise. */
    static boolean isLevel7(byte[] head) {
        return head.length >= HEAD
                && VERSIONS_OF_LEVEL_7.contains(head[0] & 0xFF)
                && TYPES.indexOf(head[FIRST_TYPE]) < 0
                && TYPES.indexOf(head[FIRST_TYPE_OF_LEVEL_7]) >= 0;
    }

    /** Whether a file begins as a table. */
    static boolean begins(byte[] head) {
        return head.length >= FIXED_PART
                && VERSIONS.contains(head[0] & 0xFF)
                && head[2] <= 12
                && head[3] <= 31
                && (head[8] & 0xFF | (head[9] & 0xFF) << 8) > FIXED_PART;
    }

    /**
     * Reads up to the first record.
     *
     * @throws IOException when what stands there makes no table
     */
    static DbaseHeader read(InputStream in) throws IOException {
        ByteBuffer fixed = block(in, FIXED_PART);
        int length = fixed.getShort(8) & 0xFFFF;
        int recordLength = fixed.getShort(10) & 0xFFFF;
        ByteBuffer rest = block(in, length - FIXED_PART);
        List<DbaseField> fields = new ArrayList<>();
        int version = fixed.get(0) & 0xFF;
        int offset = 1;
        for (int at = 0; at + DESCRIPTION <= rest.capacity() && rest.get(at) != END; at += DESCRIPTION) {
            DbaseField field = field(rest, at, offset, visualFoxPro(version));
            offset += field.length();
            if ((rest.get(at + 18) & SYSTEM_FIELD) == 0 || !visualFoxPro(version)) {
                fields.add(field);
            }
        }
        if (fields.isEmpty() || offset > recordLength) {
            throw new IOException("its fields have " + offset + " bytes, its records " + recordLength);
        }
        return new DbaseHeader(
                version, fixed.get(29) & 0xFF, fixed.getInt(4) & 0xFFFFFFFFL, recordLength, List.copyOf(fields));
    }

    boolean visualFoxPro() {
        return visualFoxPro(version);
    }

    private static boolean visualFoxPro(int version) {
        return version >= 0x30 && version <= 0x32;
    }

    private static DbaseField field(ByteBuffer header, int at, int offset, boolean visualFoxPro) {
        byte[] name = new byte[11];
        header.get(at, name);
        int nameLength = 0;
        while (nameLength < name.length && name[nameLength] != 0) {
            nameLength++;
        }
        char type = (char) (header.get(at + 11) & 0xFF);
        int length = header.get(at + 16) & 0xFF;
        if (type == 'C' && !visualFoxPro) {
            // Clipper and others write long texts so: the byte of the decimals is the higher one of the length.
            length |= (header.get(at + 17) & 0xFF) << 8;
        }
        boolean binary = visualFoxPro && (header.get(at + 18) & BINARY_FIELD) != 0;
        return new DbaseField(Arrays.copyOf(name, nameLength), type, offset, length, binary);
    }

    private static ByteBuffer block(InputStream in, int length) throws IOException {
        byte[] block = in.readNBytes(Math.max(length, 0));
        if (block.length < length || length <= 0) {
            throw new EOFException("its header is cut off");
        }
        return ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
    }
}
