package dev.weir.convert;

import java.io.IOException;

/** Where sheets are written to. */
public interface Target {

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
