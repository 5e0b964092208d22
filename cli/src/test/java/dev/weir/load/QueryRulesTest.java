package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.compile.CompiledMapping;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registers that are pulled, and logs that only grow. */
class QueryRulesTest extends LedgerTest {

    private CompiledMapping register(String settings) {
        return weir.mapping("""
                version: 1
                mapping: test
                title: {en: Test, zh: 测试}
                department: police
                input: {format: query}
                %s
                columns:
                  hukou_no: {names: [hukou_no]}
                  head: {names: [head], required: true}
                  address: {names: [address], as: address}
                  deleted: {names: [deleted], as: integer}
                  updated_at: {names: [updated_at], as: datetime}
                records:
                  - {entity: household, key: hukou_no, fields: {head_name: head, place: address}}
                """.formatted(settings));
    }

    private List<String> households() {
        return weir.rows("SELECT source_key, head_name FROM record.household ORDER BY ALL");
    }

    @Test
    void anUpsertChangesWhatItStatesAndDeletesWhatSaysSo() {
        CompiledMapping register = register("deletes: {deleted_when: deleted = 1}");
        weir.deliver(register, "H1|张三||0|", "H2|李四||0|", "H3|王五||0|").load();

        LoadOutcome outcome =
                weir.deliver(register, "H1|赵六||0|", "H2|李四||1|", "H9|钱七||1|").load();

        assertThat(outcome.counts()).isEqualTo(new RowCounts(3, 0, 2, 1, 0, 0, 0, 1));
        assertThat(households()).containsExactly("H1|赵六", "H3|王五");
    }

    @Test
    void aDeletedHouseholdLeavesThePlaceToItsNeighbours() {
        CompiledMapping register = register("deletes: {deleted_when: deleted = 1}");
        weir.deliver(register, "H1|张三|月湖街道镇明路1号|0|", "H2|李四|月湖街道镇明路1号|0|").load();

        weir.deliver(register, "H1|张三|月湖街道镇明路1号|1|").load();

        assertThat(weir.rows("SELECT h.source_key, p.source_key IS NOT NULL FROM record.household AS h"
                        + " LEFT JOIN record.place AS p ON h.place = 'key:' || p.source_key"))
                .containsExactly("H2|true");
    }

    @Test
    void aRowThatIsDeletedOnceAndOnceNotIsNotDeletedInWhateverOrder() {
        CompiledMapping register = register("deletes: {deleted_when: deleted = 1}");
        weir.deliver(register, "H1|张三||1|", "H1|张三||0|", "H2|李四||0|", "H2|李四||1|")
                .load();

        assertThat(households()).containsExactly("H1|张三", "H2|李四");
    }

    @Test
    void aFullPullRemovesWhatIsMissing() throws SQLException {
        CompiledMapping register = register("deletes: {full_every: 7d}");
        Duration week = Duration.ofDays(7);
        LocalDateTime now = weir.book().now();
        assertThat(weir.book().fullPullDue("test", week, now)).isTrue();
        weir.deliver(register, "H1|张三||0|", "H2|李四||0|").full().load();

        assertThat(weir.book().fullPullDue("test", week, now.plusDays(6))).isFalse();
        weir.deliver(register, "H3|王五||0|").load();
        assertThat(households()).hasSize(3);

        assertThat(weir.book().fullPullDue("test", week, now.plusDays(8))).isTrue();
        weir.deliver(register, "H1|张三||0|", "H3|王五||0|").full().load();
        assertThat(households()).containsExactly("H1|张三", "H3|王五");
    }

    @Test
    void theWatermarkIsTheGreatestCommittedValueLessTheOverlap() throws SQLException {
        CompiledMapping register =
                register("watermark: {column: updated_at, first: \"1900-01-01 00:00:00\", overlap: 1d}");
        var watermark = register.mapping().watermark().orElseThrow();
        assertThat(weir.book().watermark("test", watermark)).isEqualTo("1900-01-01 00:00:00");

        weir.deliver(register, "H1|张三||0|2026-11-02 08:00:00", "H2|李四||0|2026-11-01 08:00:00")
                .load();
        assertThat(weir.book().watermark("test", watermark)).isEqualTo("2026-11-01 08:00:00");

        weir.deliver(register).load();
        assertThat(weir.book().watermark("test", watermark)).isEqualTo("2026-11-01 08:00:00");
    }

    @Test
    void theMarkKeepsFractionsOfASecondAndForgetsNullsAndTimesToCome() throws SQLException {
        CompiledMapping register = register("watermark: {column: updated_at, first: \"1900-01-01 00:00:00\"}");
        var watermark = register.mapping().watermark().orElseThrow();
        weir.deliver(
                        register,
                        "H1|张三||0|2026-11-01 08:00:00.25",
                        "H2|李四||0|2026-11-01 08:00:00.125",
                        "H3|王五||0|",
                        "H4|赵六||0|2062-11-01 08:00:00",
                        "H5|钱七||0|sometime")
                .load();

        assertThat(weir.book().watermark("test", watermark)).isEqualTo("2026-11-01 08:00:00.25");
        assertThat(households()).hasSize(5);
    }

    @Test
    void anOverlapReachesBackToTheSecondBelow() throws SQLException {
        CompiledMapping register =
                register("watermark: {column: updated_at, first: \"1900-01-01 00:00:00\", overlap: 10m}");
        weir.deliver(register, "H1|张三||0|2026-11-01 08:00:00.75").load();

        assertThat(weir.book().watermark("test", register.mapping().watermark().orElseThrow()))
                .isEqualTo("2026-11-01 07:50:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T08:00:00, 2026-11-01T08:00:00",
        "2026/11/02 08:00:00, 2026/11/01 08:00:00",
        "2026-11-02 08:00, 2026-11-01 08:00",
        "2026-11-02, 2026-11-01"
    })
    void anOverlapKeepsTheFormOfTheMark(String value, String mark) throws SQLException {
        CompiledMapping register =
                register("watermark: {column: updated_at, first: \"1900-01-01 00:00:00\", overlap: 1d}");
        weir.deliver(register, "H1|张三||0|" + value).load();

        assertThat(weir.book().watermark("test", register.mapping().watermark().orElseThrow()))
                .isEqualTo(mark);
    }

    @Test
    void aTextOfATimeToComeIsNoMark() throws SQLException {
        CompiledMapping register = register("watermark: {column: head, first: \"1900-01-01 00:00:00\"}");
        weir.deliver(register, "H1|2026-11-01 08:00:00||0|", "H2|9999-12-31 00:00:00||0|")
                .load();

        assertThat(weir.book().watermark("test", register.mapping().watermark().orElseThrow()))
                .isEqualTo("2026-11-01 08:00:00");
    }

    @Test
    void anOverlapOfAMarkThatIsNoTimeIsRefused() {
        CompiledMapping register =
                register("watermark: {column: updated_at, first: \"1900-01-01 00:00:00\", overlap: 1d}");
        weir.deliver(register, "H1|张三||0|2026年11月1日").load();

        assertThatThrownBy(() -> weir.book()
                        .watermark("test", register.mapping().watermark().orElseThrow()))
                .hasMessageContaining("its watermark has an overlap, but the texts of updated_at are not written like"
                        + " 2026-03-05 08:00:00");
    }

    @Test
    void aFullPullThatBringsTooLittleIsHeldAndRemovesNothing() throws SQLException {
        CompiledMapping register = register("deletes: {full_every: 7d}");
        String[] all =
                IntStream.range(0, 300).mapToObj(i -> "H" + i + "|张三||0|").toArray(String[]::new);
        weir.deliver(register, all).full().load();

        LoadOutcome half =
                weir.deliver(register, Arrays.copyOf(all, 150)).full().load();
        LoadOutcome nothing = weir.deliver(register).full().load();

        assertThat(half.status()).isEqualTo(LoadStatus.HELD);
        assertThat(half.message()).startsWith("H004 ledger test would lose 150 of its 300 household records");
        assertThat(nothing.status()).isEqualTo(LoadStatus.HELD);
        assertThat(households()).hasSize(300);
        assertThat(weir.book()
                        .fullPullDue("test", Duration.ofDays(7), weir.book().now()))
                .isFalse();
    }

    @Test
    void anAcceptanceLetsTheNextPullThroughOnce() throws SQLException {
        CompiledMapping register = register("deletes: {full_every: 7d}");
        weir.deliver(register, "H1|张三||0|").full().load();
        assertThat(weir.deliver(register).full().load().status()).isEqualTo(LoadStatus.HELD);

        weir.book().acceptNext("test");
        assertThat(weir.book().isAccepted("test")).isTrue();
        assertThat(weir.deliver(register).full().accepted().load().status()).isEqualTo(LoadStatus.DONE);

        assertThat(weir.book().isAccepted("test")).isFalse();
        assertThat(households()).isEmpty();
    }

    @Test
    void anEmptyPullChangesNothing() {
        CompiledMapping register = register("deletes: {deleted_when: deleted = 1}");
        weir.deliver(register, "H1|张三||0|").load();

        LoadOutcome outcome = weir.deliver(register).load();

        assertThat(outcome.status()).isEqualTo(LoadStatus.UNCHANGED);
        assertThat(outcome.counts()).isEqualTo(RowCounts.NONE);
        assertThat(households()).containsExactly("H1|张三");
    }

    @Test
    void anAppendedLineCountsOnceAndForEver() {
        CompiledMapping log = weir.mapping("""
                version: 1
                mapping: test
                title: {en: Test, zh: 测试}
                department: access-control
                input: {format: log, pattern: "(?<logged>[^ ]+) (?<door>[^ ]+) (?<card>.*)", equal_lines: once}
                load: append
                columns:
                  logged: {names: [logged], as: datetime}
                  door: {names: [door]}
                  card: {names: [card]}
                records:
                  - {entity: event, key: [logged, door], fields: {event_type: "'door'", occurred_at: logged, description: card}}
                """);
        weir.deliver(log, "2026-11-01T08:00:00 D1 A").load();

        LoadOutcome outcome = weir.deliver(
                        log,
                        "2026-11-01T08:00:00 D1 A",
                        "2026-11-01T09:00:00 D1 B",
                        "2026-11-01T09:00:00 D1 B",
                        "broken")
                .load();

        assertThat(outcome.counts()).isEqualTo(new RowCounts(4, 1, 0, 1, 1, 1, 0, 0));
        assertThat(weir.rows("SELECT description FROM record.event ORDER BY 1")).containsExactly("A", "B");
        assertThat(weir.rows("SELECT code FROM weir.fault")).containsExactly("F050");
        assertThat(weir.rows("SELECT rule FROM weir.skip")).containsExactly("repeated line");
    }
}
