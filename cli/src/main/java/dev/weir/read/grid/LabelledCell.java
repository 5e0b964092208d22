package dev.weir.read.grid;

import dev.weir.rows.TitleLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what stands beside a label above a header: 日期：2026年11月4日 in one cell, or 日期 and its value in two. */
final class LabelledCell {

    private static final String LABEL = "([\\p{IsHan}A-Za-z][^\\s\\u3000:：]{0,15})[\\s\\u3000]*[:：]";
    private static final Pattern PAIR = Pattern.compile(LABEL + "(.*?)(?=[\\s\\u3000]" + LABEL + "|$)", Pattern.DOTALL);
    private static final Pattern STARTS_PAIR = Pattern.compile("^" + LABEL + ".*", Pattern.DOTALL);

    private final Set<String> labels;

    /** @param labels folded */
    LabelledCell(Set<String> labels) {
        this.labels = labels;
    }

    /** All values in a line; a label with nothing beside it gives none. */
    List<String> in(TitleLine line) {
        List<String> values = new ArrayList<>();
        List<String> texts = line.texts();
        for (int i = 0; i < texts.size(); i++) {
            if (labels.contains(HeaderText.fold(texts.get(i)))) {
                String next = i + 1 < texts.size() ? texts.get(i + 1) : "";
                add(values, STARTS_PAIR.matcher(next).matches() ? "" : next);
                continue;
            }
            Matcher pair = PAIR.matcher(texts.get(i));
            while (pair.find()) {
                if (labels.contains(HeaderText.fold(pair.group(1)))) {
                    add(values, pair.group(2));
                }
            }
        }
        return values;
    }

    private static void add(List<String> values, String value) {
        if (!value.isBlank()) {
            values.add(value.strip());
        }
    }
}
