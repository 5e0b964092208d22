package dev.weir.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.LongForm;
import dev.weir.read.InputFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random ledgers of short lines in one encoding or two, with characters cut in half: a line is right or shows that it is damaged. */
class RandomLinesTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final String NAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜" + "建国一帆二朵三桐志强秀英桂兰丽娜伟敏静磊洋艳勇军杰涛明超霞平刚";
    private static final String PLACES = "海曙区白云街道云丰社区望湖小区长安东路人民大道号幢单元室新城镇村组";

    @TempDir
    Path folder;

    private record Line(String text, boolean cut) {}

    @Test
    void noLineIsSilentlyAnother() throws IOException {
        List<String> wrong = new ArrayList<>();
        int lines = 0;
        int files = LongForm.times(300, 2000);
        for (int seed = 0; seed < files; seed++) {
            Random random = new Random(seed);
            double legacy = List.of(0.0, 0.02, 0.5, 0.98, 1.0).get(seed % 5);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            List<Line> written = new ArrayList<>();
            for (int row = 1; row <= 100; row++) {
                Charset charset = random.nextDouble() < legacy ? GBK : StandardCharsets.UTF_8;
                String text = row + "," + some(random, NAMES, 2, 3) + "," + some(random, PLACES, 0, 12);
                byte[] bytes = text.getBytes(charset);
                boolean cut = random.nextInt(20) == 0 && bytes[bytes.length - 1] < 0;
                file.write(cut ? Arrays.copyOf(bytes, bytes.length - 1) : bytes);
                file.write('\n');
                written.add(new Line(text, cut));
            }
            String[] read = read(file.toByteArray()).split("\n");
            assertThat(read).as("seed " + seed).hasSameSizeAs(written);
            for (int i = 0; i < read.length; i++) {
                Line line = written.get(i);
                boolean right = line.cut()
                        ? read[i].contains("\uFFFD") && line.text().startsWith(read[i].replaceAll("\uFFFD+$", ""))
                        : read[i].equals(line.text());
                if (!right) {
                    wrong.add(seed + ": " + line + " was read as " + read[i]);
                }
                lines++;
            }
        }

        assertThat(wrong).as("of " + lines + " lines").isEmpty();
    }

    private static String some(Random random, String signs, int least, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return text.toString();
    }

    private String read(byte[] content) throws IOException {
        Path path = Files.write(folder.resolve("text"), content);
        TextBytes bytes = TextBytes.of(new InputFile(path, "test"));
        FoundEncoding found = new EncodingLadder(bytes, Optional.empty(), List.of()).find();
        StringWriter text = new StringWriter();
        try (Reader in = found.reader(bytes)) {
            in.transferTo(text);
        }
        return text.toString();
    }
}
