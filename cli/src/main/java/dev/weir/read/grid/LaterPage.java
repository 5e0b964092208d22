package dev.weir.read.grid;

import dev.weir.read.InputFile;
import dev.weir.rows.RowClass;
import dev.weir.rows.TitleLine;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What stands between the rows of a table and its header where that is printed again. The table goes on below nothing, its own title, the number of a
 * page, a foot or the name of a part; below any other title the rows may be of another thing (附：空置房屋), and nobody should guess.
 */
final class LaterPage {

    /** Rows that may say what stands below them. */
    private static final Set<RowClass> MAY_NAME =
            EnumSet.of(RowClass.TITLE, RowClass.NOTE, RowClass.DOUBTFUL, RowClass.OTHER_TABLE, RowClass.SECTION);

    private final InputFile file;
    private final String sheet;
    private final List<String> above = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final List<TitleLine> between = new ArrayList<>();
    private final TitleLines labels;
    private final Merges merges;
    /** Whether a line above named a part of the table: 一、低保户. */
    private boolean parts;

    /**
     * @param titles the lines above the table's first header
     * @param labels the same as rows, those of this sheet alone
     */
    LaterPage(InputFile file, String sheet, List<TitleLine> titles, TitleLines labels, Merges merges) {
        this.file = file;
        this.sheet = sheet;
        this.labels = labels;
        this.merges = merges;
        for (TitleLine line : titles) {
            line.texts().stream().filter(text -> !text.isBlank()).forEach(this::know);
        }
    }

    private void know(String text) {
        above.add(text);
        known.add(TitleLines.plain(text));
        known.add(PageTitle.core(text));
        parts |= SectionLine.isTold(HeaderText.fold(text));
    }

    /**
     * Takes the next row of the sheet.
     *
     * @throws dev.weir.problem.StoppedException H001 when the header is printed again below a title of something else
     */
    void take(RowClass rowClass, GridRow row) {
        if (rowClass == RowClass.REPEATED_HEADER) {
            refuseStrangers();
        }
        parts |= rowClass == RowClass.SECTION;
        if (!MAY_NAME.contains(rowClass) || rowClass == RowClass.OTHER_TABLE && row.filled() > RowClassifier.FEW) {
            between.clear();
        } else if (!labels.repeatLabels(row)) {
            between.add(LineTexts.of(row, merges));
        }
    }

    private void refuseStrangers() {
        TitleLine stranger = null;
        for (TitleLine line : between) {
            if (line.texts().stream().anyMatch(this::isOwn)) {
                stranger = null;
            } else if (isStrange(line.texts().get(0))) {
                stranger = line;
            }
        }
        if (stranger != null) {
            throw NotUnderstood.otherTitle(
                    file, sheet, stranger.row(), String.join(" ", stranger.texts()), String.join(" ", above));
        }
    }

    private boolean isOwn(String text) {
        String core = PageTitle.core(text);
        return !core.isEmpty() && known.contains(core);
    }

    private boolean isStrange(String text) {
        String folded = HeaderText.fold(text);
        boolean said = known.contains(TitleLines.plain(text)) || PageTitle.goesOn(text) || PageTitle.endsPage(text);
        boolean part = PageTitle.core(text).isEmpty() || parts && SectionLine.isTold(folded) || isPart(folded);
        return !said && !part && !NothingLine.says(folded);
    }

    /** 第一网格（网格员：王某）; 二、空置房屋 is none where there was no 一、. */
    private static boolean isPart(String folded) {
        return SectionLine.isTold(folded) && !SectionLine.isOrdinal(folded);
    }
}
