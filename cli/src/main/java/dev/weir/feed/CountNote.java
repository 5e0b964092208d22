package dev.weir.feed;

import dev.weir.open.CountTable;
import dev.weir.schema.Title;

/** What is said wherever counts are shown. */
public final class CountNote {

    private CountNote() {}

    public static Title of(CountTable count) {
        return new Title(
                "Counts carry noise of at most 4 either way, so that nobody can be found by comparing tables; cells of fewer than "
                        + count.threshold() + " are withheld. Sums of cells may differ from totals.",
                "为保护个人信息，统计数加入了不超过±4的扰动；少于" + count.threshold() + "的单元不予公布。各项之和可能与合计略有出入。");
    }
}
