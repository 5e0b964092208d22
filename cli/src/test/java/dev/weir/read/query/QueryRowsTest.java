package dev.weir.read.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.load.Readers;
import dev.weir.mapping.Brake;
import dev.weir.mapping.Column;
import dev.weir.mapping.Converter;
import dev.weir.mapping.Deletions;
import dev.weir.mapping.FaultSeverity;
import dev.weir.mapping.Input;
import dev.weir.mapping.LedgerRule;
import dev.weir.mapping.LoadMode;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RejectLimit;
import dev.weir.problem.HeldCode;
import dev.weir.problem.Position;
import dev.weir.problem.StoppedException;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowClass;
import dev.weir.rows.RowSource;
import dev.weir.schema.Title;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueryRowsTest {

    private static final Position NOWHERE = Position.of("mappings/police.yaml");

    @Test
    void findsColumnsByLabelInAnyCaseAndPutsTheRestIntoExtra() {
        RowSource rows = rows(
                List.of(row("HUKOU_NO", "330203001 ", "户主", "王小明", "备注", "a \"b\"", "leer", null)),
                column("number", false, "hukou_no"),
                column("head", false, "户主姓名", "户主"));
        RowBatch batch = new RowBatch(2, 10);

        assertThat(rows.next(batch)).isEqualTo(1);

        assertThat(rows.columns()).containsExactly("number", "head");
        assertThat(batch.text(0, 0)).isEqualTo("330203001");
        assertThat(batch.text(1, 0)).isEqualTo("王小明");
        assertThat(new String(batch.extras()[0], StandardCharsets.UTF_8)).isEqualTo("{\"备注\": \"a \\\"b\\\"\"}");
        assertThat(batch.rowNumber(0)).isEqualTo(1);
        assertThat(rows.next(batch)).isZero();
        assertThat(rows.summary().labels()).containsEntry("number", "HUKOU_NO").containsEntry("head", "户主");
    }

    @Test
    void prefersTheExactLabelToOneThatDiffersInCase() {
        RowSource rows = rows(List.of(row("ID", "upper", "id", "lower")), column("id", false));
        RowBatch batch = new RowBatch(1, 1);

        rows.next(batch);

        assertThat(batch.text(0, 0)).isEqualTo("lower");
    }

    @Test
    void fillsBatchAfterBatchAndNumbersTheRowsThroughout() {
        RowSource rows = rows(List.of(row("id", 1), row("id", 2), row("id", 3)), column("id", false));
        RowBatch batch = new RowBatch(1, 2);

        assertThat(rows.next(batch)).isEqualTo(2);
        assertThat(rows.next(batch)).isEqualTo(1);

        assertThat(batch.rowNumber(0)).isEqualTo(3);
        assertThat(batch.text(0, 0)).isEqualTo("3");
        assertThat(rows.summary().sheets()).containsEntry("", Map.of(RowClass.DATA, 3L));
    }

    @Test
    void stopsWhenAColumnIsMissingAndSaysWhatThereIs() {
        assertThatThrownBy(() -> rows(List.of(row("id", 1)), column("id", false), column("head", false, "户主")))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("it lacks 户主; found: id")
                .satisfies(
                        thrown -> assertThat(((StoppedException) thrown).code()).isEqualTo(HeldCode.COLUMN_MISSING));
    }

    @Test
    void leavesAnOptionalColumnEmpty() {
        RowSource rows = rows(List.of(row("id", 1)), column("id", false), column("head", true));
        RowBatch batch = new RowBatch(2, 1);

        rows.next(batch);

        assertThat(batch.text(1, 0)).isNull();
    }

    @Test
    void findsTheColumnsOfARepeatedGroup() {
        Column member = new Column(
                "member_name",
                List.of("成员{}"),
                Converter.TEXT,
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                FaultSeverity.WARNING,
                Optional.of("member"),
                NOWHERE);
        RowSource rows = rows(List.of(row("成员1", "a", "成员2", "b")), member);
        RowBatch batch = new RowBatch(2, 1);

        rows.next(batch);

        assertThat(rows.columns()).containsExactly("member_name_1", "member_name_2");
        assertThat(batch.text(0, 0)).isEqualTo("a");
        assertThat(batch.text(1, 0)).isEqualTo("b");
    }

    @Test
    void aColumnThatStandsTwiceIsHeld() {
        assertThatThrownBy(() -> rows(List.of(row("户主", "a", "户主 (2)", "b")), column("head", false, "户主")))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("more than one column called 户主; found: 户主, 户主 (2)")
                .satisfies(
                        thrown -> assertThat(((StoppedException) thrown).code()).isEqualTo(HeldCode.HEADER_DUPLICATE));
    }

    @Test
    void notesTheNulCharactersThatItRemoved() {
        RowSource rows = rows(List.of(row("id", "a\0")), column("id", false));

        rows.next(new RowBatch(1, 1));

        assertThat(rows.summary().notes()).containsExactly("NUL characters were removed from 1 values");
    }

    @Test
    void anEmptyResultIsNoRowsAndNoFault() {
        RowSource rows = rows(List.of(), column("id", false));

        assertThat(rows.next(new RowBatch(1, 1))).isZero();
        assertThat(rows.summary().sheets()).containsEntry("", Map.of(RowClass.DATA, 0L));
    }

    private static RowSource rows(List<Map<String, Object>> rows, Column... columns) {
        return Readers.query(
                "police-households", mapping(columns), ZoneId.of("Asia/Shanghai"), rows.iterator(), List.of());
    }

    private static Map<String, Object> row(Object... cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put((String) cells[i], cells[i + 1]);
        }
        return row;
    }

    private static Column column(String name, boolean optional, String... names) {
        return new Column(
                name,
                List.of(names),
                Converter.TEXT,
                Optional.empty(),
                false,
                optional,
                Optional.empty(),
                FaultSeverity.WARNING,
                Optional.empty(),
                NOWHERE);
    }

    private static Mapping mapping(Column... columns) {
        return new Mapping(
                "police-households",
                new Title("Households", "户"),
                "police",
                new Input(Input.Format.QUERY, List.of(), Optional.empty(), false),
                new LedgerRule(Optional.empty(), Optional.empty()),
                LoadMode.UPSERT,
                new Deletions.None(),
                Optional.empty(),
                Brake.DEFAULT,
                RejectLimit.DEFAULT,
                List.of(),
                List.of(),
                Map.of("member", List.of("1", "2")),
                List.of(columns),
                List.of(),
                List.of(),
                "",
                NOWHERE);
    }
}
