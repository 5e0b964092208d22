package dev.weir.run;

import static dev.weir.run.NightWorkspace.HEADER;
import static dev.weir.run.NightWorkspace.household;
import static dev.weir.run.NightWorkspace.ledger;
import static dev.weir.run.NightWorkspace.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.load.LoadOutcome;
import dev.weir.load.LoadStatus;
import dev.weir.run.RunSummary.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One night with every kind of bad ledger among good ones: each says what is wrong, changes nothing, and is not lost. */
class BadInputIT {

    private static final String OCTOBER = "2026年10月低保台账";
    private static final String NOVEMBER = "2026年11月低保台账";

    @TempDir
    static Path root;

    private static NightWorkspace night;
    private static List<String> before;
    private static RunSummary summary;

    @BeforeAll
    static void runTwoNights() throws IOException {
        night = NightWorkspace.in(root);
        Map<String, byte[]> november = november();
        november.keySet().forEach(community -> put(community, "10月低保.xlsx", ledger(OCTOBER)));
        assertThat(night.run("civil-affairs-subsidy").failures()).isEmpty();
        before = night.rows("SELECT * FROM history.household WHERE until_load IS NULL ORDER BY ALL");

        november.forEach((community, content) -> put(community, "11月低保.xlsx", content));
        put("锁文件", "~$11月低保.xlsx", new byte[] {1, 2, 3});
        night.write(
                "inbox/access-control/采集器/doors.log",
                "<13>1 2026-11-0\0\0\0\0\nbroken\n".getBytes(StandardCharsets.UTF_8));
        night.writeNow("inbox/civil-affairs/正在写/低保.xlsx", ledger(NOVEMBER));
        summary = night.run();
    }

    private static Map<String, byte[]> november() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] good = ledger(NOVEMBER);
        files.put("空文件", new byte[0]);
        files.put("截断", Arrays.copyOf(good, good.length / 2));
        files.put("密码", encrypted(good));
        files.put("文本", "户号,户主姓名\nH1,张三\n".getBytes(StandardCharsets.UTF_8));
        files.put("只有表头", workbook("低保", NOVEMBER, HEADER, List.of()));
        files.put("错表", workbook("医保", NOVEMBER, HEADER, List.of(household("H1", "张三"))));
        files.put(
                "缺列",
                workbook(
                        "低保",
                        NOVEMBER,
                        HEADER.subList(0, 6),
                        List.of(household("H1", "张三").subList(0, 6))));
        files.put("重列", workbook("低保", NOVEMBER, twice(HEADER), List.of(twice(household("H1", "张三")))));
        files.put(
                "长格",
                workbook(
                        "低保",
                        NOVEMBER,
                        HEADER,
                        List.of(household("H1", "张".repeat(32_767)), household("H2", "李四"), household("H3", "王五"))));
        files.put("好社区", good);
        return files;
    }

    private static List<String> twice(List<String> cells) {
        return Stream.concat(cells.stream(), Stream.of(cells.get(1))).toList();
    }

    private static byte[] encrypted(byte[] workbook) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(file)) {
                stream.write(workbook);
            } catch (java.security.GeneralSecurityException impossible) {
                throw new IOException(impossible);
            }
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void put(String community, String name, byte[] content) {
        night.write("inbox/civil-affairs/" + community + "/" + name, content);
    }

    static Stream<Arguments> failed() {
        return Stream.of(
                Arguments.of("空文件", "empty"),
                Arguments.of("截断", "damaged"),
                Arguments.of("密码", "password"),
                Arguments.of("文本", "text file"));
    }

    @ParameterizedTest
    @MethodSource("failed")
    void aFileThatCannotBeReadFailsAndStaysInTheInbox(String community, String sentence) {
        String input = "inbox/civil-affairs/" + community + "/11月低保.xlsx";

        assertThat(summary.failures().stream().filter(failure -> failure.input().equals(input)))
                .singleElement()
                .extracting(Failure::message)
                .asString()
                .contains(input, sentence)
                .doesNotContain("Exception");
        assertThat(night.rows("SELECT status, error FROM weir.load WHERE input = '" + input + "'"))
                .singleElement()
                .asString()
                .startsWith("failed|")
                .contains(sentence);
        assertThat(night.exists(input)).isTrue();
        unchanged(community);
    }

    static Stream<Arguments> held() {
        return Stream.of(
                Arguments.of("只有表头", "H004", "would lose all of its household records (3), as the input states none"),
                Arguments.of("错表", "H008", "低保"),
                Arguments.of("缺列", "H002", "保障人数"),
                Arguments.of("重列", "H003", "户主姓名"));
    }

    @ParameterizedTest
    @MethodSource("held")
    void aFileThatIsNotUnderstoodIsHeldAndArchived(String community, String code, String sentence) {
        String input = "inbox/civil-affairs/" + community + "/11月低保.xlsx";
        LoadOutcome outcome = summary.loads().stream()
                .filter(load -> load.input().equals(input))
                .findFirst()
                .orElseThrow();

        assertThat(outcome.status()).isEqualTo(LoadStatus.HELD);
        assertThat(outcome.message()).startsWith(code).contains(sentence);
        assertThat(night.exists(input)).isFalse();
        assertThat(night.rows("SELECT archived FROM weir.load WHERE load_id = " + outcome.loadId()))
                .singleElement()
                .satisfies(path -> assertThat(night.exists(path)).isTrue());
        unchanged(community);
    }

    private static void unchanged(String community) {
        String own = "|" + community + "|";
        assertThat(night.rows("SELECT * FROM history.household WHERE until_load IS NULL AND scope = '" + community
                        + "' ORDER BY ALL"))
                .isNotEmpty()
                .isEqualTo(before.stream().filter(row -> row.contains(own)).toList());
        assertThat(night.rows("SELECT issue FROM weir.ledger WHERE scope = '" + community + "'"))
                .containsExactly("2026-10");
    }

    @Test
    void goodInputsGoOn() {
        assertThat(night.rows("SELECT issue FROM weir.ledger WHERE scope = '好社区'"))
                .containsExactly("2026-11");
        assertThat(night.rows("SELECT count(*) > 50 FROM record.household WHERE mapping = 'police-households'"))
                .containsExactly("true");
        assertThat(summary.resolved()).isPresent();
        assertThat(summary.published()).isPresent();
        assertThat(summary.status()).isEqualTo("failed");
    }

    @Test
    void theLongestCellSurvives() {
        assertThat(night.rows(
                        "SELECT length(head_name) FROM record.household WHERE scope = '长格' ORDER BY 1 DESC LIMIT 1"))
                .containsExactly("32767");
    }

    @Test
    void linesOfALogWithNulBytesAreRejected() {
        assertThat(night.rows("SELECT code, row_no FROM weir.fault WHERE load_id IN (SELECT load_id FROM weir.load"
                        + " WHERE input LIKE '%doors.log') ORDER BY row_no"))
                .containsExactly("F050|1", "F050|2");
    }

    @Test
    void ownerFilesAndFilesBeingWrittenAreLeftAlone() {
        assertThat(night.exists("inbox/civil-affairs/锁文件/~$11月低保.xlsx")).isTrue();
        assertThat(night.rows("SELECT input FROM weir.load WHERE input LIKE '%~$%' OR input LIKE '%正在写%'"))
                .isEmpty();
        assertThat(summary.waiting()).containsExactly("inbox/civil-affairs/正在写/低保.xlsx");
    }
}
