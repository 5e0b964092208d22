package dev.weir.convert;

import java.io.IOException;

/** Where sheets are written to. */
public interface Target {

    /**
     * Says how much will be written, before anything is: a single file or stream that is given more than it can hold keeps what it holds.
     *
     * @param parts how many outputs will be opened for the next input
     * @throws IOException when there is no place for so many
     */
    default void expect(int parts) throws IOException {}

    /**
     * Begins what is made of one sheet.
     *
     * @param folder of the input below the folder that was named, with a slash at its end, or empty
     * @param file the input's name without folders
     * @param part the sheet's name, or empty
     * @param ending of the new file, such as {@code .csv}
     * @throws IOException when it cannot be written, or is there already
     */
    Output open(String folder, String file, String part, String ending) throws IOException;
}
