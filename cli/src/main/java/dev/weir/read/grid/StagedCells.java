package dev.weir.read.grid;

import dev.weir.problem.FaultCode;
import dev.weir.read.LostValue;
import dev.weir.read.WantedColumn;
import dev.weir.read.WantedColumn.Kind;
import dev.weir.rows.TitleLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A sheet's cells as the stage gets them: dates in columns of dates, amounts with the unit that their heading states, else a line above the header
 * or a cell beside it.
 */
final class StagedCells {

    /** An amount that does not say its unit. */
    private static final Pattern WITHOUT_UNIT = Pattern.compile("[^元圆万亿]*\\d[^元圆万亿]*", Pattern.UNICODE_CHARACTER_CLASS);

    private final Header header;
    private final Kind[] kinds;
    private final String[] headings;
    private final String[] units;
    private final Set<String> notes = new LinkedHashSet<>();
    private String ofTable;

    /** @param above the lines above the header */
    StagedCells(Header header, List<WantedColumn> wanted, List<TitleLine> above) {
        this.header = header;
        this.kinds = wanted.stream().map(WantedColumn::kind).toArray(Kind[]::new);
        this.headings = new String[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == Kind.MONEY) {
                headings[i] = MoneyUnit.ofHeading(header.texts().get(header.columns()[i]))
                        .orElse(null);
            }
        }
        this.units = headings.clone();
        begin(above);
    }

    /** Takes the lines above the rows that follow; what they do not say stays as it was. */
    void begin(List<TitleLine> above) {
        Optional<String> stated = MoneyUnit.ofLines(texts(above));
        if (stated.isEmpty() || stated.get().equals(ofTable)) {
            return;
        }
        ofTable = stated.get();
        List<String> concerned = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            if (isWithoutUnit(i)) {
                units[i] = ofTable;
                concerned.add(header.shown(header.columns()[i]));
            }
        }
        if (!concerned.isEmpty() && !ofTable.equals(MoneyUnit.YUAN)) {
            notes.add("The unit of \"" + String.join("\", \"", concerned) + "\" is " + ofTable
                    + ", as a line of the sheet says.");
        }
    }

    /** Lines above, and cells of the header in which no wanted column stands. */
    private List<String> texts(List<TitleLine> above) {
        List<String> texts = new ArrayList<>();
        above.forEach(line -> {
            texts.addAll(line.texts());
            texts.add(String.join(" ", line.texts()));
        });
        Set<Integer> taken = Arrays.stream(header.columns()).boxed().collect(Collectors.toSet());
        header.texts().forEach((column, text) -> {
            if (!taken.contains(column) && text.contains("单位")) {
                texts.add(text);
            }
        });
        return texts;
    }

    /** Whether a line that stands below rows speaks otherwise of their amounts than what they were read by. */
    boolean contradicts(TitleLine below) {
        Optional<String> stated = MoneyUnit.ofLines(List.of(String.join(" ", below.texts())));
        return stated.isPresent()
                && !stated.get().equals(ofTable == null ? MoneyUnit.YUAN : ofTable)
                && IntStream.range(0, kinds.length).anyMatch(this::isWithoutUnit);
    }

    private boolean isWithoutUnit(int column) {
        return kinds[column] == Kind.MONEY && headings[column] == null && header.columns()[column] >= 0;
    }

    /** Which unit was put to which columns because a line says so. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Whether a unit other than yuan must be put to the cells below a heading. */
    boolean addUnits() {
        return Arrays.stream(units).anyMatch(StagedCells::isAdded);
    }

    private static boolean isAdded(String unit) {
        return unit != null && !unit.equals(MoneyUnit.YUAN);
    }

    /**
     * @param column the wanted column's place
     * @param text as {@link GridRow#staged} has it; may be null
     */
    String staged(int column, String text) {
        if (kinds[column] == Kind.DATE && LostValue.is(text, FaultCode.MADE_A_DATE)) {
            return LostValue.shown(text);
        }
        if (isAdded(units[column])
                && text != null
                && !LostValue.is(text)
                && WITHOUT_UNIT.matcher(text).matches()) {
            return text.strip() + units[column];
        }
        return text;
    }
}
