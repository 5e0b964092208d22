package dev.weir.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The sentences of all faults in one language. */
final class FaultSentences {

    static final FaultSentences ENGLISH = new FaultSentences("faults.en.properties");
    static final FaultSentences CHINESE = new FaultSentences("faults.zh.properties");

    private final Properties sentences = new Properties();

    private FaultSentences(String resource) {
        try (InputStream in = FaultSentences.class.getResourceAsStream(resource)) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException damage) {
            throw new UncheckedIOException(damage);
        }
    }

    /** The sentence of a code; null if there is none. */
    String of(String code) {
        return sentences.getProperty(code);
    }
}
