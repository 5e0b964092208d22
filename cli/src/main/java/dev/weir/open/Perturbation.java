package dev.weir.open;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The noise of a published count, by the key of its cell. The table is fixed and public; the keys are not. It is that of eight tossed coins:
 * mean 0, variance 2, mean absolute noise 1.09, at most 4 either way.
 *
 * <p>Source of the method: Fraser and Wooton, A proposed method for confidentialising tabular output to protect against differencing
 * (UNECE work session on statistical data confidentiality, 2005), as the Australian Bureau of Statistics uses it.
 */
final class Perturbation {

    /** How many values a cell's key has in the table. */
    static final int KEYS = 256;

    /** The greatest noise, either way. */
    static final int MOST = 4;

    private static final String FILE = "perturbation.csv";
    private static final List<Integer> NOISE = read();

    private Perturbation() {}

    /** @param cellKey from 0 to 255 */
    static int noise(int cellKey) {
        return NOISE.get(cellKey);
    }

    /** The noise as SQL. @param cellKey an expression of a whole number from 0 to 255 */
    static String sql(String cellKey) {
        String noise = NOISE.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
        return noise + "[1 + " + cellKey + "]";
    }

    private static List<Integer> read() {
        try (InputStream in = Perturbation.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> Integer.valueOf(line.substring(line.indexOf(',') + 1)))
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
