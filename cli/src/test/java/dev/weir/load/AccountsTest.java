package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.compile.CompiledMapping;
import dev.weir.compile.Statement;
import dev.weir.problem.WeirException;
import dev.weir.rows.RowClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each term of the accounts is falsified once, by one statement between two steps; the load must name the sum and load nothing. */
class AccountsTest extends LedgerTest {

    private CompiledMapping honest;
    private List<String> before;

    @BeforeEach
    void loadOnce() {
        honest = weir.mapping(RandomLedger.mapping("input: {format: excel}\nload: replace\n"));
        weir.deliver(honest, "H1|张三|||800", "H2|李四|||900", "H3|王五|||700").load();
        before = weir.state();
    }

    /** The next issue: H1 as before, H2 changed, H4 new, one row rejected, one skipped, H3 gone. */
    private LoadHarness.Delivery next(CompiledMapping mapping) {
        return weir.deliver(mapping, "H1|张三|||800", "H2|李四|||950", "H4|赵六|||600", "H5||||1", "合计||||");
    }

    private void refuses(CompiledMapping mapping, String sum) {
        refuses(next(mapping), sum);
    }

    private void refuses(LoadHarness.Delivery delivery, String sum) {
        assertThatThrownBy(delivery::load)
                .isInstanceOf(WeirException.class)
                .hasMessage("the accounts do not balance: " + sum + "; nothing of it was loaded");
        assertThat(weir.state()).isEqualTo(before);
        assertThat(weir.rows("SELECT status FROM weir.load ORDER BY load_id")).containsExactly("done", "failed");
        assertThat(weir.rows("SELECT error FROM weir.load WHERE status = 'failed'"))
                .singleElement()
                .asString()
                .contains(sum);
        assertThat(weir.rows("SELECT load_id FROM weir.fault UNION ALL SELECT load_id FROM weir.skip"
                        + " UNION ALL SELECT load_id FROM weir.sheet WHERE load_id > 1"))
                .isEmpty();
    }

    private CompiledMapping afterCompare(String sql) {
        return new CompiledMapping(
                honest.mapping(),
                honest.stageColumns(),
                honest.columns(),
                honest.entities(),
                honest.convert(),
                honest.check(),
                with(honest.compare(), sql),
                honest.record());
    }

    private CompiledMapping afterRecord(String sql) {
        return new CompiledMapping(
                honest.mapping(),
                honest.stageColumns(),
                honest.columns(),
                honest.entities(),
                honest.convert(),
                honest.check(),
                honest.compare(),
                with(honest.record(), sql));
    }

    private static List<Statement> with(List<Statement> statements, String sql) {
        List<Statement> all = new ArrayList<>(statements);
        all.add(new Statement(Statement.Form.CHANGE, "falsified", "what must be noticed", sql));
        return all;
    }

    @Test
    void balanceWhenNothingIsFalsified() {
        assertThat(next(honest).load().counts()).isEqualTo(new RowCounts(5, 1, 1, 1, 1, 1, 0, 2));
    }

    @Test
    void refuseARowThatWasReadAndIsNowhere() {
        refuses(
                afterCompare("INSERT INTO staged SELECT * FROM staged LIMIT 1"),
                "6 rows read, but 1 new + 1 changed + 1 unchanged + 1 rejected + 1 skipped = 5");
    }

    @Test
    void refuseANewRowThatIsNotCounted() {
        refuses(
                afterCompare("DELETE FROM row_action WHERE action = 'new'"),
                "5 rows read, but 0 new + 1 changed + 1 unchanged + 1 rejected + 1 skipped = 4");
    }

    @Test
    void refuseAChangedRowThatIsNotCounted() {
        refuses(
                afterCompare("DELETE FROM row_action WHERE action = 'changed'"),
                "5 rows read, but 1 new + 0 changed + 1 unchanged + 1 rejected + 1 skipped = 4");
    }

    @Test
    void refuseAnUnchangedRowThatIsCountedTwice() {
        refuses(
                afterCompare("INSERT INTO row_action SELECT * FROM row_action WHERE action = 'unchanged'"),
                "5 rows read, but 1 new + 1 changed + 2 unchanged + 1 rejected + 1 skipped = 6");
    }

    @Test
    void refuseARejectedRowThatIsNotCounted() {
        refuses(
                afterCompare("DELETE FROM fault WHERE severity = 'error'"),
                "5 rows read, but 1 new + 1 changed + 1 unchanged + 0 rejected + 1 skipped = 4");
    }

    @Test
    void refuseASkippedRowThatIsCountedTwice() {
        refuses(
                afterCompare("INSERT INTO skipped SELECT * FROM skipped"),
                "5 rows read, but 1 new + 1 changed + 1 unchanged + 1 rejected + 2 skipped = 6");
    }

    @Test
    void refuseANewRecordThatWasNotWritten() {
        refuses(
                afterRecord("DELETE FROM history.household WHERE source_key = 'H4'"),
                "3 household records before + 1 new − 1 removed = 3, but there are 2 after");
    }

    @Test
    void refuseARemovedRecordThatStillStands() {
        refuses(
                afterRecord("UPDATE history.household SET until_load = NULL WHERE source_key = 'H3'"),
                "3 household records before + 1 new − 1 removed = 3, but there are 4 after");
    }

    @Test
    void refuseALostRecordThatNobodyEnded() {
        refuses(
                afterRecord("UPDATE history.event SET until_load = 0 WHERE source_key LIKE 'H1%'"),
                "3 event records before + 1 new − 1 removed = 3, but there are 2 after");
    }

    @Test
    void refuseARecordThatStandsTwiceForOneThatIsLost() {
        refuses(
                afterRecord("UPDATE history.household SET source_key = 'H2' WHERE source_key = 'H1'"),
                "1 household records would stand twice");
    }

    @Test
    void refuseARejectThatWasNotWritten() {
        refuses(afterRecord("DELETE FROM weir.reject"), "0 rows stand in weir.reject, not 1");
    }

    @Test
    void refuseASkipThatWasNotWritten() {
        refuses(afterRecord("DELETE FROM weir.skip"), "0 rows stand in weir.skip, not 1");
    }

    @Test
    void refuseAFaultThatWasNotWritten() {
        refuses(afterRecord("DELETE FROM weir.fault WHERE severity = 'error'"), "0 rows stand in weir.fault, not 1");
    }

    @Test
    void refuseSheetsThatHoldMoreRowsThanWereRead() {
        refuses(
                next(honest)
                        .withSheets(Map.of("低保", Map.of(RowClass.TITLE, 2L, RowClass.DATA, 5L, RowClass.TOTAL, 1L))),
                "the sheets hold 6 data, total, doubtful and struck rows, but 5 were read");
    }
}
