package dev.weir.report.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids of structure elements in a PDF file (ISO 32000-1, 14.7.2), which Chromium numbers as its page's nodes. Now and then it makes a node
 * more while it starts, and all later numbers are others.
 */
final class PdfNodes {

    private static final Pattern NODE = Pattern.compile("\\(node([0-9]{8})\\)");

    private PdfNodes() {}

    /** Numbers them from 1 in place; their order, by which they are looked up, stays. */
    static void number(byte[] pdf) {
        Matcher nodes = NODE.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        List<MatchResult> found = nodes.results().toList();
        TreeSet<String> ids = new TreeSet<>();
        found.forEach(node -> ids.add(node.group(1)));
        List<String> sorted = new ArrayList<>(ids);
        for (MatchResult node : found) {
            int number = Collections.binarySearch(sorted, node.group(1)) + 1;
            byte[] digits = String.format("%08d", number).getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(digits, 0, pdf, node.start(1), digits.length);
        }
    }
}
