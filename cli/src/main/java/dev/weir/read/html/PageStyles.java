package dev.weir.read.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page strikes out and what it hides: by elements, by the style of one, and by classes for which its style sheet says so. */
final class PageStyles {

    private static final Set<String> STRUCK = Set.of("s", "strike", "del");
    private static final Pattern LINE_THROUGH = Pattern.compile("text-decoration[^;]*line-through");
    private static final Pattern NOT_SHOWN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|<!--|-->");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern CLASS = Pattern.compile("[A-Za-z0-9]*\\.([A-Za-z0-9_-]+)");

    private final Set<String> struckClasses = new HashSet<>();
    private final Set<String> hiddenClasses = new HashSet<>();

    /** @param page with the style sheets read so far */
    PageStyles(Document page) {
        for (Element sheet : page.select("style")) {
            Matcher rule = RULE.matcher(COMMENT.matcher(sheet.data()).replaceAll(" "));
            while (rule.find()) {
                String style = rule.group(2).toLowerCase(Locale.ROOT);
                add(rule.group(1), LINE_THROUGH.matcher(style).find(), struckClasses);
                add(rule.group(1), NOT_SHOWN.matcher(style).find(), hiddenClasses);
            }
        }
    }

    private static void add(String selectors, boolean holds, Set<String> classes) {
        if (!holds) {
            return;
        }
        for (String selector : selectors.split(",")) {
            Matcher name = CLASS.matcher(selector.strip());
            if (name.matches()) {
                classes.add(name.group(1));
            }
        }
    }

    /** Whether a line goes through all that stands in the element. */
    boolean isStruck(Element element) {
        return STRUCK.contains(element.normalName())
                || hasStyle(element, LINE_THROUGH)
                || element.classNames().stream().anyMatch(struckClasses::contains);
    }

    /** Whether the element is not shown, for itself or for one in which it stands. */
    boolean isHidden(Element element) {
        for (Element above = element; above != null; above = above.parent()) {
            if (above.hasAttr("hidden")
                    || hasStyle(above, NOT_SHOWN)
                    || above.classNames().stream().anyMatch(hiddenClasses::contains)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasStyle(Element element, Pattern style) {
        return element.hasAttr("style")
                && style.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find();
    }
}
