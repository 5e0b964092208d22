package dev.weir.read.grid;

import java.util.regex.Pattern;

/** What a line that is printed above a header calls the table, whatever it says of the place, the time and the page. */
final class PageTitle {

    private static final String NUMERAL = "[\\d一二三四五六七八九十百〇零]+";
    private static final Pattern TIME = Pattern.compile(
            "(\\d{2,4}|[一二三四五六七八九〇零]{4})年度?|" + NUMERAL + "月份?|" + NUMERAL + "[日号](?!楼)|第?" + NUMERAL + "季度|[上下]半年");
    private static final Pattern PLACE = Pattern.compile("[\\p{IsHan}]{1,8}?(省|市|县|街道|镇|乡|社区|居委会|村委会|行政村|村|小区|新村|公寓|花园)"
            + "|第?[\\dA-Za-z一二三四五六七八九十]+(号楼|幢|栋|楼|单元|网格|片区|小组|组|期|批|册|支部|部分)");
    private static final Pattern NUMBERS = Pattern.compile("[\\d\\p{Punct}、，。·—（）【】《》\\s]+");
    private static final Pattern CONTINUED = Pattern.compile(".*(续|接上|承前|转下).*");
    private static final Pattern SENTENCE = Pattern.compile(".*[。；！，,;!].*");
    private static final Pattern OTHERS = Pattern.compile(".*(以下|如下|下列|下表|另附|附[:：]).*");
    private static final Pattern REMARK = Pattern.compile("(备注|说明|填表说明|填报说明|注|附注|计量单位|金额单位|单位)[:、.\\d].*");
    private static final Pattern LISTED =
            Pattern.compile("[\\p{IsHan}]{2,}(名单|名册|台账|登记|登记表|清单|情况|情况表|统计表|一览表|人员|房屋|房源|户|表)");

    private PageTitle() {}

    /** 低保家庭名册 of 望湖社区2026年9月低保家庭名册（续）; empty when the text says only where, when or which page. */
    static String core(String text) {
        String plain = TitleLines.plain(text);
        String timeless = TIME.matcher(plain).replaceAll("");
        return NUMBERS.matcher(PLACE.matcher(timeless).replaceAll("")).replaceAll("");
    }

    /** Whether the text says that the table goes on: （续）, 第 2 页. */
    static boolean goesOn(String text) {
        String folded = HeaderText.fold(text);
        return FootLine.isPage(folded) || CONTINUED.matcher(folded).matches();
    }

    /** Whether the text is one of those that stand at the end of a page, and names nothing that follows. */
    static boolean endsPage(String text) {
        String folded = HeaderText.fold(text);
        if (OTHERS.matcher(folded).matches()) {
            return false;
        }
        return FootLine.isSigned(folded)
                || FootLine.isWord(folded)
                || FootLine.isSeal(folded)
                || FootLine.isDate(folded)
                || FootLine.isNumbered(folded)
                || REMARK.matcher(folded).matches()
                || SENTENCE.matcher(folded).matches()
                || TotalRow.opens(text);
    }

    /** Whether a text of the table's first column is rather the name of a list than of a person. */
    static boolean namesList(String text) {
        return LISTED.matcher(HeaderText.fold(text)).matches();
    }
}
