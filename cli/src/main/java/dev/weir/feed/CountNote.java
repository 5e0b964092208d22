package dev.weir.feed;

import dev.weir.open.CountTable;
import dev.weir.schema.AreaLevel;
import dev.weir.schema.Title;
import java.util.List;
import java.util.stream.Stream;

/** What is said wherever counts are shown. */
public final class CountNote {

    private static final Title NOISE = new Title("with noise", "经扰动");
    private static final Title WITHHELD = new Title("withheld", "不予公布");

    private CountNote() {}

    /** How counts are protected, and how to read them. */
    public static Title of(CountTable count) {
        return new Title(
                "Counts carry noise of at most " + CountTable.MOST_NOISE
                        + " either way, so that nobody can be found by comparing tables. What is "
                        + small(count).en()
                        + ", is withheld. A combination without a row is 0. Sums of rows may differ from totals.",
                "为保护个人信息，统计数加入了不超过±" + CountTable.MOST_NOISE + "的扰动；"
                        + small(count).zh() + "的不予公布。未列出的组合数量为0。各项之和可能与合计略有出入。");
    }

    /**
     * The column, where it is one that Weir fills with each count, with what its values mean.
     *
     * @param column of a feed that counts
     */
    static FeedColumn explained(FeedColumn column, CountTable count) {
        if (column.name().equals(count.column())) {
            return with(
                    column,
                    new Title(
                            column.description().en() + " A combination without a row is 0.",
                            column.description().zh() + "未列出的组合数量为0。"),
                    column.codes());
        }
        if (!column.codes().isEmpty()) {
            return column;
        }
        if (column.name().equals(CountTable.NOTE)) {
            return with(column, column.description(), marks(count));
        }
        return count.area().isPresent() && column.name().equals(CountTable.LEVEL)
                ? with(column, column.description(), levels())
                : column;
    }

    private static List<FeedColumn.Code> marks(CountTable count) {
        return List.of(
                new FeedColumn.Code(
                        CountTable.PERTURBED,
                        NOISE,
                        new Title(
                                "with noise of at most " + CountTable.MOST_NOISE + " either way",
                                "经扰动，与真实值相差不超过" + CountTable.MOST_NOISE)),
                new FeedColumn.Code(
                        CountTable.WITHHELD,
                        WITHHELD,
                        new Title(small(count).en(), small(count).zh() + "，不予公布")));
    }

    /** Which counts are withheld. As the noise makes some less than the threshold that are not, they may be a little larger. */
    public static Title small(CountTable count) {
        return new Title(
                "fewer than " + count.threshold() + " before or after the noise, so 1 to " + count.mostWithheld()
                        + " in truth",
                "扰动前或扰动后少于" + count.threshold() + "（真实值为1至" + count.mostWithheld() + "）");
    }

    private static List<FeedColumn.Code> levels() {
        return Stream.of(AreaLevel.values())
                .map(level -> new FeedColumn.Code(level.word(), level.title(), level.title()))
                .toList();
    }

    private static FeedColumn with(FeedColumn column, Title description, List<FeedColumn.Code> codes) {
        return new FeedColumn(column.name(), column.type(), column.title(), description, codes);
    }
}
