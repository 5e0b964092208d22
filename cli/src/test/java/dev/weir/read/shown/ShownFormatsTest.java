package dev.weir.read.shown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each line is what Excel shows, from its documentation of number formats (support.microsoft.com) and ECMA-376 part 1, 18.8.30 and 18.8.31. */
class ShownFormatsTest {

    private final ShownFormats formats = new ShownFormats(SystemFormats.ENGLISH, false);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
General|0|0
General|-12.5|-12.5
General|12345678901|12345678901
General|123456789012|1.23457E+11
General|1234567890.5|1234567891
General|123.4567890123|123.456789
General|0.1|0.1
General|0.30000000000000004|0.3
General|0.1234567890123|0.123456789
General|0.00012345678|0.000123457
General|0.0000123456789|1.23457E-05
General|1e100|1E+100
General|99999999999.9|1E+11
0|1234.5|1235
0|-1234.5|-1235
0.00|1.005|1.01
0.00|-0.001|-0.00
#,##0|1234567|1,234,567
#,##0|0|0
#,##0|-999|-999
#,###|0|
#,##0.00|1234.567|1,234.57
#.##|0.5|.5
0.#|5|5.
???.???|4.5|  4.5  |
0.??|2|2.  |
000000|42|000042
000-0000|1234567|123-4567
0,000|12|0,012
0%|0.256|26%
0.00%|-0.12345|-12.35%
0.0E+0|12345|1.2E+4
0.00E+00|0.000123|1.23E-04
##0.0E+0|12345|12.3E+3
##0.0E+0|123456|123.5E+3
0.00E-00|12345|1.23E04
#,|12345678|12346
0.0,,|12200000|12.2
0\\.0,"万"|123456|12.3万
0!.0,"万元"|98765|9.9万元
0.00,,"M"|1500000|1.50M
"¥"#,##0.00|88.5|¥88.50
[$¥-804]#,##0.00|88.5|¥88.50
[$€-407] #,##0.00|-5|-€ 5.00
[$¥-zh-CN]#,##0.00|88.5|¥88.50
[$-zh-CN]mmmm|46086|三月
[$-en-US]d-mmm-yy|46086|5-Mar-26
[$-de-DE]mmmm|46086|März
0.00_ |12.5|12.50 |
0.00_ ;[Red]\\-0.00\\ |-12.5|-12.50 |
#.0000,,,|1234567|.0012
00,000.00,|12345|00,012.35
"This is a ".00"test"000|-3.14159|-This is a 3.14test159
0.##|0|0.
#.##|0|.
#,##0_);(#,##0)|1234|1,234 |
#,##0_);(#,##0)|-1234|(1,234)
_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)|1234.5| 1,234.50 |
_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)|-1234.5| (1,234.50)
_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)|0| -   |
[Red]-0.0;[Blue]+0.0|5|-5.0
0.00;[Red]-0.00|-5|-5.00
0;;|-5|
0;-0;"none"|0|none
;;;|12|
[<60]"fail";[<85]"good";"best"|59|fail
[<60]"fail";[<85]"good";"best"|84|good
[<60]"fail";[<85]"good";"best"|85|best
[=1]"男";[=2]"女"|2|女
[Red][<-25]General;[Blue][>25]General;[Green]General|-26|26
[Red][<-25]General;[Blue][>25]General;[Green]General|-1|-1
[>=0]0;0"-"|-3|3-
[<0]"-"0;0|-3|-3
[<100]0;0|-3|-3
[<=9999999]###-####;(###) ###-####|2813308004|(281) 330-8004
General;-General;"-"|-2.5|-2.5
[>=10000]0.0,"k";0|-3|-3
[>=10000]0.0,"k";0|12345|12.3k
"第"0"号"|7|第7号
General"元"|3.5|3.5元
0" items"|3|3 items
@|12.5|12.5
# ?/?|5.25|5 1/4
# ?/?|0.5| 1/2
# ?/?|5|5    |
# ??/??|3.14159265|3  1/7 |
# ?/?|12.3|12 1/3
# ?/?|0.3| 2/7
# ?/?|-123.456|-123 1/2
# ??/??|12345.6789|12345 55/81
# ???/???|-12345.67891|-12345 573/844
# ??/??|0.0123456789|  1/81
??/??|12.3456789|1000/81
??/??|123.45|2469/20
# ?/8|2.4|2 3/8
# ?/100|0.25| 25/100
?/?|1.5|3/2
# ???/???|0.333|   1/3  |
# ?/2|-1.2|-1    |
yyyy-mm-dd|46086|2026-03-05
yyyy/m/d;@|46086|2026/3/5
m/d/yy h:mm|46086.75|3/5/26 18:00
yyyy"年"m"月"d"日"|46086|2026年3月5日
yyyy年mm月dd日|46086|2026年03月05日
[$-804]aaaa|46086|星期四
[$-804]yyyy"年"m"月"d"日"\\ dddd|46086|2026年3月5日 星期四
[$-804]ddd|46086|周四
[$-409]d-mmm-yy;@|46086|5-Mar-26
[$-409]mmmmm;@|46086|M
[$-407]d. mmmm yyyy|46086|5. März 2026
[DBNum1][$-804]yyyy"年"m"月"d"日"|46086|二〇二六年三月五日
[DBNum1][$-804]General|1024|一千〇二十四
[DBNum2][$-804]General|1204|壹仟贰佰零肆
ddd|46086|Thu
dddd, mmmm d, yyyy|46086|Thursday, March 5, 2026
d|60|29
yyyy-mm-dd|60|1900-02-29
yyyy-mm-dd|0|1900-01-00
yyyy-mm-dd|59|1900-02-28
h:mm|0.5|12:00
h:mm AM/PM|0.5|12:00 PM
h:mm AM/PM|0.02|12:28 AM
h:mm a/p|0.75|6:00 p
上午/下午h"时"mm"分"|0.75|下午6时00分
[h]:mm|1.5|36:00
[h]:mm:ss|1.000011574|24:00:01
[mm]:ss|0.0625|90:00
[s]|0.01|864
mm:ss.0|0.000128|00:11.1
h:mm:ss.000|0.123456|2:57:46.598
h:mm:ss|0.999999999|0:00:00
yyyy-mm-dd h:mm:ss|46086.999999999|2026-03-06 0:00:00
hh:mm;@|46086.25|06:00
mm|46086|03
""")
    void showsNumbers(String code, double number, String shown) {
        String expected = shown == null ? "" : shown;
        assertThat(formats.number(number, code))
                .isEqualTo(expected.endsWith("|") ? expected.substring(0, expected.length() - 1) : expected);
    }

    @Test
    void showsTextsByTheSectionForTexts() {
        assertThat(formats.text("张三", "@\"同志\"")).isEqualTo("张三同志");
        assertThat(formats.text("a", "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)"))
                .isEqualTo(" a ");
        assertThat(formats.text("a", "0.00")).isEqualTo("a");
        assertThat(formats.text("a", ";;;")).isEmpty();
    }

    @Test
    void namesTheShortDateOfTheSystem() {
        ShownFormats chinese = new ShownFormats(SystemFormats.CHINESE, false);
        assertThat(formats.number(46086, formats.code(14))).isEqualTo("3/5/2026");
        assertThat(chinese.number(46086, chinese.code(14))).isEqualTo("2026/3/5");
        assertThat(chinese.number(46086, chinese.code(31))).isEqualTo("2026年3月5日");
        assertThat(chinese.number(46086, "[$-F800]dddd, mmmm dd, yyyy")).isEqualTo("2026年3月5日");
    }

    @Test
    void writesMoneyAsTheSystemDoesWhereAWorkbookNamesItByNumberAlone() {
        ShownFormats chinese = new ShownFormats(SystemFormats.CHINESE, false);
        assertThat(chinese.number(-1234.5, chinese.code(43))).isEqualTo(" -1,234.50 ");
        assertThat(chinese.number(-1234.5, chinese.code(7))).isEqualTo("¥-1,234.50");
        assertThat(chinese.number(-1234.5, chinese.code(37))).isEqualTo("-1,235");
        assertThat(formats.number(-1234.5, formats.code(37))).isEqualTo("(1,235)");
        assertThat(formats.number(-1234.5, formats.code(44))).isEqualTo(" $(1,234.50)");
    }

    @Test
    void showsNoMomentWhereNumbersAreBeyondAllDates() {
        for (double beyond : new double[] {2_958_466, 1e19, 1e300, -1e300}) {
            assertThat(formats.number(beyond, "m/d/yyyy")).matches("#+");
            assertThat(formats.number(beyond, "[h]:mm:ss")).matches("#+");
        }
        assertThat(formats.number(1e19, "?/8")).matches("#+");
        assertThat(formats.number(1e300, "?/?")).matches("#+");
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() {
        ShownFormats mac = new ShownFormats(SystemFormats.ENGLISH, true);
        assertThat(mac.number(0, "yyyy-mm-dd")).isEqualTo("1904-01-01");
        assertThat(mac.number(44624, "yyyy-mm-dd")).isEqualTo("2026-03-05");
        assertThat(mac.number(-0.5, "[h]:mm")).isEqualTo("-12:00");
        assertThat(mac.number(-1, "[h]:mm;-[h]:mm")).isEqualTo("-24:00");
        assertThat(mac.number(-0.5, "h:mm;\"minus \"h:mm")).isEqualTo("minus 12:00");
        assertThat(formats.number(-0.5, "h:mm")).startsWith("####");
        assertThat(formats.number(-0.5, "h:mm;-h:mm")).matches("#+");
    }
}
