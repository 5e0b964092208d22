package dev.weir.load;

import dev.weir.compile.CompiledMapping;
import dev.weir.load.LoadInput.Manner;
import dev.weir.read.InputFile;
import dev.weir.rows.RowSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Loads files as they stand: by a reader into a working file. */
final class TextLoad implements AutoCloseable {

    static final String HOUSEHOLDS = """
            version: 1
            mapping: test
            title: {en: Households, zh: 户台账}
            department: civil-affairs
            input: {format: %s}
            columns:
              hukou_no: {names: [户号], required: true}
              head:     {names: [户主]}
              phone:    {names: [电话], as: phone}
            skip:
              - {rule: total, when: "hukou_no = '合计'"}
            records:
              - entity: household
                key: hukou_no
                fields:
                  household_no: hukou_no
                  household_type: "'benefit'"
                  head_name: head
                  phone: phone
            """;

    private final Path folder;
    private final LoadHarness weir;

    TextLoad(Path folder) {
        this.folder = folder;
        this.weir = new LoadHarness(folder);
    }

    LoadHarness weir() {
        return weir;
    }

    /** A mapping of households in a format: 户号, 户主, 电话. */
    CompiledMapping households(String format) {
        return weir.mapping(HOUSEHOLDS.formatted(format));
    }

    /** One input of these bytes. */
    LoadOutcome load(CompiledMapping mapping, byte[] content) throws IOException, SQLException {
        Path file = Files.write(folder.resolve("input"), content);
        try (RowSource rows = Readers.open(new InputFile(file, "inbox/input"), mapping.mapping())) {
            return new Loader(weir.session(), weir.book(), Locale.ENGLISH, false)
                    .load(new LoadInput(
                            1,
                            mapping,
                            rows,
                            InputSource.file(
                                    "test",
                                    "inbox/input",
                                    "input",
                                    Optional.empty(),
                                    HexFormat.of().toHexDigits(Arrays.hashCode(content)),
                                    LocalDateTime.of(2026, 11, 1, 2, 0)),
                            Manner.ARRIVED));
        }
    }

    @Override
    public void close() {
        weir.close();
    }
}
