package dev.weir.read.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number format that shows more than the number, such as {@code "YH"0000}, {@code 0.0"万元"}, {@code 0%} or {@code [=1]"男";[=2]"女"}, and
 * what a cell shows by it (ECMA-376 part 1, 18.8.31). Decimals are not rounded: the format hides them, it does not take them away.
 */
final class NumberPicture {

    private final List<PictureSection> sections;

    private NumberPicture(List<PictureSection> sections) {
        this.sections = sections;
    }

    /** Empty when all that the format shows is the number. */
    static Optional<NumberPicture> of(String code) {
        List<PictureSection> sections = new ArrayList<>();
        for (String section : split(code)) {
            sections.add(PictureSection.of(section));
        }
        boolean telling = sections.stream().anyMatch(section -> !section.isText() && section.isTelling());
        return telling ? Optional.of(new NumberPicture(List.copyOf(sections))) : Optional.empty();
    }

    /** The format's section for texts; empty when a text is shown as it is. */
    static Optional<PictureSection> ofTexts(String code) {
        return split(code).stream()
                .map(PictureSection::of)
                .filter(section -> section.isText() && section.isTelling())
                .findFirst();
    }

    /** The sections, parted by semicolons that are not quoted. */
    private static List<String> split(String code) {
        List<String> sections = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < code.length(); i++) {
            char sign = code.charAt(i);
            if (sign == ';') {
                sections.add(code.substring(begin, i));
                begin = i + 1;
            } else {
                i = PictureSection.endOf(code, i);
            }
        }
        sections.add(code.substring(begin));
        return sections;
    }

    /** @param plain the number in decimal notation */
    String shown(String plain) {
        BigDecimal number;
        try {
            number = new BigDecimal(plain);
        } catch (NumberFormatException noNumber) {
            return plain;
        }
        PictureSection section = section(number);
        return section == null || !section.isTelling() ? plain : section.shown(number);
    }

    private PictureSection section(BigDecimal number) {
        List<PictureSection> numeric =
                sections.stream().filter(section -> !section.isText()).limit(3).toList();
        if (numeric.isEmpty()) {
            return null;
        }
        if (numeric.stream().anyMatch(PictureSection::isConditional)) {
            return numeric.stream()
                    .filter(section -> section.holds(number))
                    .findFirst()
                    .orElse(null);
        }
        if (number.signum() < 0 && numeric.size() > 1) {
            return numeric.get(1);
        }
        return number.signum() == 0 && numeric.size() > 2 ? numeric.get(2) : numeric.get(0);
    }

    /** A number without zeros at the end of its decimals. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static BigDecimal rounded(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP);
    }
}
