package dev.weir.read.grid;

import dev.weir.problem.FaultCode;
import dev.weir.read.LostValue;
import dev.weir.read.WantedColumn;
import dev.weir.read.WantedColumn.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sheet's cells as the stage gets them: dates in columns of dates, amounts with the unit that their heading states. */
final class StagedCells {

    /** 收入(万元), 收入 单位：万元, 收入/百元: the unit stands in brackets, behind a mark or at the end. */
    private static final Pattern UNIT =
            Pattern.compile("(?:^|[(（\\[【,，:：/、 ])(?:单位[:：]?)?([十百千]?[万亿百千]元)(?:[)）\\]】]|$)|([万亿]元)$");

    private static final Pattern BARE_NUMBER = Pattern.compile("\\s*[-+]?[0-9][0-9,]*(\\.[0-9]+)?\\s*");

    private final Kind[] kinds;
    private final String[] units;

    StagedCells(Header header, List<WantedColumn> wanted) {
        this.kinds = wanted.stream().map(WantedColumn::kind).toArray(Kind[]::new);
        this.units = new String[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == Kind.MONEY) {
                units[i] = unit(header.texts().get(header.columns()[i])).orElse(null);
            }
        }
    }

    /** The unit of money other than yuan that a heading states; null is no heading. */
    static Optional<String> unit(String heading) {
        Matcher unit = UNIT.matcher(heading == null ? "" : heading);
        return unit.find() ? Optional.of(unit.group(1) == null ? unit.group(2) : unit.group(1)) : Optional.empty();
    }

    /** Whether a heading's unit must be put to the cells below it. */
    boolean addUnits() {
        for (String unit : units) {
            if (unit != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param column the wanted column's place
     * @param text as {@link GridRow#staged} has it; may be null
     */
    String staged(int column, String text) {
        if (kinds[column] == Kind.DATE && LostValue.is(text, FaultCode.MADE_A_DATE)) {
            return LostValue.shown(text);
        }
        if (units[column] != null && text != null && BARE_NUMBER.matcher(text).matches()) {
            return text.strip() + units[column];
        }
        return text;
    }
}
