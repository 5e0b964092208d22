package dev.weir.ledgers;

import dev.weir.ledgers.Form.Column;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a department keeps its ledgers. */
enum Habit {
    /** A family a row, amounts and totals; the folder is the community, the title states the month. */
    SUBSIDY("civil-affairs"),
    /** A member a row, what is the family's own merged; a sheet for each community, the file's name states the month. */
    REGISTER("police"),
    /** A sheet for each building, whose title alone says which. */
    HOUSING("property");

    private static final Set<Trap> OF_WORKBOOKS = EnumSet.of(
            Trap.CONTINUATION_SHEET,
            Trap.MOVED_OUT_SHEET,
            Trap.HIDDEN_SHEET,
            Trap.NOTE_SHEET,
            Trap.KEY_FORMAT,
            Trap.STRUCK_ROW,
            Trap.STRUCK_PART,
            Trap.HIDDEN_ROW);

    private static final Set<Trap> OF_TEXTS =
            EnumSet.of(Trap.FILL_DOWN, Trap.FLOAT_KEYS, Trap.GUARDS, Trap.DAMAGED_BYTES, Trap.SURPLUS_DELIMITER);

    private static final Set<Trap> OF_AMOUNTS = EnumSet.of(
            Trap.SUBTOTALS,
            Trap.TOTAL_CHECKED,
            Trap.TOTAL_WITHOUT_RESULT,
            Trap.TEN_THOUSANDS,
            Trap.FORMULA_WITHOUT_RESULT,
            Trap.SECTION_VALUE,
            Trap.ABOVE_VALUE,
            Trap.EURO,
            Trap.SPARSE_ROW);

    private final String department;

    Habit(String department) {
        this.department = department;
    }

    String department() {
        return department;
    }

    /** Whether the trap can be met in such a ledger. */
    boolean meets(Trap trap, FileKind kind) {
        if (OF_WORKBOOKS.contains(trap) && !kind.workbook() || OF_TEXTS.contains(trap) && !kind.text()) {
            return false;
        }
        if (OF_AMOUNTS.contains(trap) && this == HOUSING) {
            return false;
        }
        return switch (trap) {
            case CONTINUATION_SHEET, SPLIT, PERCENT -> this == SUBSIDY;
            case OTHER_FORMAT -> this == SUBSIDY && kind != FileKind.HTML;
            case EURO -> kind == FileKind.CSV_GBK && this == SUBSIDY;
            case MERGED_AMOUNT, FILL_DOWN -> this == REGISTER;
            case TITLE_PER_SHEET -> this == HOUSING && kind.workbook();
            case DITTO, SPARSE_ROW -> this != REGISTER;
            case FORMULA_WITHOUT_RESULT, TOTAL_WITHOUT_RESULT -> kind == FileKind.XLSX && this == SUBSIDY;
            case ERROR_CELL -> kind.workbook();
            case ERROR_KEY -> kind != FileKind.HTML;
            default -> true;
        };
    }

    /** @param amountHeading what the ledger writes above amounts */
    Form form(Set<Trap> traps, String amountHeading, boolean serial) {
        String group = traps.contains(Trap.TWO_LEVEL_HEADER) ? this == REGISTER ? "成员" : "户主" : null;
        List<Column> columns = new ArrayList<>();
        if (serial) {
            columns.add(new Column("seq", "序号", null, false));
        }
        columns.add(new Column("no", this == HOUSING ? "住户编号" : "户号", null, false));
        if (this == REGISTER) {
            columns.add(new Column("head", "户主", null, false));
            columns.add(new Column("address", "家庭住址", null, false));
            columns.add(new Column("name", "姓名", group, true));
            columns.add(new Column("relation", "与户主关系", group, true));
            columns.add(new Column("id", "身份证号码", group, true));
            columns.add(new Column("phone", "联系电话", group, true));
            if (traps.contains(Trap.MERGED_AMOUNT)) {
                columns.add(new Column("amount", amountHeading, null, false));
                columns.add(new Column("remark", "备注", null, false));
            }
            return new Form(columns);
        }
        columns.add(new Column("head", group == null ? "户主" : "姓名", group, false));
        columns.add(new Column("id", "身份证号", group, false));
        columns.add(new Column("phone", group == null ? "联系电话" : "电话", group, false));
        columns.add(new Column("address", "住址", null, false));
        columns.add(new Column("people", "人数", null, false));
        if (this == SUBSIDY) {
            columns.add(new Column("amount", amountHeading, null, false));
        }
        if (traps.contains(Trap.PERCENT)) {
            columns.add(new Column("share", "发放比例", null, false));
        }
        columns.add(new Column("since", this == SUBSIDY ? "享受起始时间" : "入住日期", null, false));
        if (this == SUBSIDY) {
            columns.add(new Column("remark", "备注", null, false));
        }
        return new Form(columns);
    }
}
