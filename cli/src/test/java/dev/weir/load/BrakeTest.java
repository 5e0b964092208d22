package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replace that would lose too much is held until a person lets it through. */
class BrakeTest extends LedgerTest {

    private CompiledMapping ledger;

    @BeforeEach
    void open() {
        ledger = weir.mapping(RandomLedger.mapping("input: {format: excel}\nload: replace\n"));
    }

    private LoadHarness.Delivery households(int from, int to) {
        return weir.deliver(
                ledger,
                IntStream.range(from, to).mapToObj(i -> "H" + i + "|张三|||").toArray(String[]::new));
    }

    private long records() {
        return Long.parseLong(weir.rows("SELECT count(*) FROM record.household").get(0));
    }

    @Test
    void holdsThirtyRowsForALedgerOfThreeThousand() {
        households(0, 3000).load();

        LoadOutcome outcome = households(0, 30).load();

        assertThat(outcome.status()).isEqualTo(LoadStatus.HELD);
        assertThat(outcome.message())
                .isEqualTo("H004 ledger test would lose 2970 of its 3000 household records (brake: more than 10 % and"
                        + " more than 20); check that the file is complete, then let it through");
        assertThat(records()).isEqualTo(3000);
        assertThat(weir.rows("SELECT load_id FROM weir.ledger")).containsExactly("1");
    }

    @Test
    void keysThatLostTheirZerosAreNoOtherHouseholds() {
        weir.deliver(ledger, "0001|张三|||", "0002|李四|||", "0013|王五|||").load();

        LoadOutcome outcome =
                weir.deliver(ledger, "0001|张三|||", "2|李四|||", "13|王五|||").load();

        assertThat(outcome.message())
                .isEqualTo(
                        "H004 \"0002\" would end and \"2\" begin, and so 2 records: their keys have lost the zeros before"
                                + " them; format the column as text, type the keys in full and deliver it again, or, if these are"
                                + " others, let it through");
        assertThat(records()).isEqualTo(3);
    }

    @Test
    void whereNothingIsStatedAnyMoreItSaysSo() {
        households(0, 5).load();

        assertThat(households(0, 0).load().message())
                .isEqualTo("H004 ledger test would lose all of its household records (5), as the input states none;"
                        + " check that the file is complete, then let it through");
    }

    @Test
    void whatIsHeldKeepsItsLedgerAndIssueInItsLine() {
        ledger = weir.mapping(
                RandomLedger.mapping(
                        "input: {format: excel}\nload: replace\nledger: {scope: {from: folder}, issue: {from: file_name, as: month}}\n"));
        households(0, 300).from("月湖").named("2026-08.xlsx").load();
        households(0, 3).from("月湖").named("2026-09.xlsx").load();

        assertThat(weir.rows("SELECT load_id, status, scopes, issue, mode FROM weir.load ORDER BY load_id"))
                .containsExactly("1|done|[月湖]|2026-08|replace", "2|held|[月湖]|2026-09|replace");
    }

    @Test
    void letsExactlyTenPercentGo() {
        households(0, 300).load();

        assertThat(households(0, 270).load().counts().removed()).isEqualTo(30);
    }

    @Test
    void holdsOneMoreThanTenPercent() {
        households(0, 300).load();

        assertThat(households(0, 269).load().status()).isEqualTo(LoadStatus.HELD);
    }

    @Test
    void letsTwentyOfAFewGo() {
        households(0, 30).load();

        assertThat(households(0, 10).load().counts().removed()).isEqualTo(20);
    }

    @Test
    void holdsTwentyOneOfAFew() {
        households(0, 30).load();

        assertThat(households(0, 9).load().status()).isEqualTo(LoadStatus.HELD);
    }

    @Test
    void neverEmptiesALedger() {
        households(0, 2).load();

        assertThat(weir.deliver(ledger).load().status()).isEqualTo(LoadStatus.HELD);
        assertThat(weir.deliver(ledger, "合计||||").load().status()).isEqualTo(LoadStatus.HELD);

        assertThat(records()).isEqualTo(2);
    }

    @Test
    void holdsTheSameInputAgainAndAgain() {
        households(0, 2).load();
        weir.deliver(ledger).load();

        assertThat(weir.deliver(ledger).load().status()).isEqualTo(LoadStatus.HELD);
        assertThat(weir.rows("SELECT status FROM weir.load ORDER BY load_id")).containsExactly("done", "held", "held");
    }

    @Test
    void letsAnAcceptedInputThrough() {
        households(0, 30).load();

        LoadOutcome outcome = households(0, 1).accepted().load();

        assertThat(outcome.status()).isEqualTo(LoadStatus.DONE);
        assertThat(records()).isEqualTo(1);
    }

    @Test
    void countsNoRecordOfAnEarlierPeriodAsLost() {
        CompiledMapping monthly = weir.mapping(
                RandomLedger.mapping("""
                        input: {format: excel}
                        ledger: {issue: {from: title, as: month}}
                        load: replace
                        """).replace("'2026'", "issue").replace("\"issue\"", "issue"));
        String[] rows =
                IntStream.range(0, 60).mapToObj(i -> "H" + i + "|张三|||800").toArray(String[]::new);
        weir.deliver(monthly, rows).titled("2026年10月").load();

        LoadOutcome next = weir.deliver(monthly, rows).titled("2026年11月").load();

        assertThat(next.status()).as(next.message()).isEqualTo(LoadStatus.DONE);
        assertThat(weir.rows("SELECT DISTINCT split_part(source_key, '|', 2) FROM record.event"))
                .containsExactlyInAnyOrder("2026-10", "2026-11");
        assertThat(weir.deliver(monthly, rows[0]).titled("2026年11月").load().message())
                .startsWith("H004 ledger test would lose 59 of its 60 household records");
    }
}
