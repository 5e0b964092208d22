package dev.weir.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What holds of each page that people read. */
public final class PageRules {

    /** What each letter looks like, beside what the browser draws where no font has one; gives those that look like that. */
    public static final String MISSING_GLYPHS = """
            (letters => {
              const canvas = document.createElement('canvas');
              canvas.width = canvas.height = 40;
              const pen = canvas.getContext('2d', {willReadFrequently: true});
              pen.font = '24px ' + getComputedStyle(document.body).fontFamily;
              const drawn = letter => {
                pen.clearRect(0, 0, 40, 40);
                pen.fillText(letter, 4, 28);
                return pen.getImageData(0, 0, 40, 40).data.join();
              };
              const none = drawn('\\u0378');
              return [...new Set(letters)].filter(letter => letter.trim() && drawn(letter) === none);
            })""";

    private PageRules() {}

    /** What axe-core finds against the page that is open, with everything that can be unfolded. */
    public static List<String> violations(Browser browser) {
        browser.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        browser.evaluate(axe() + "; 0");
        List<String> violations = new ArrayList<>();
        browser.evaluate("axe.run(document, {resultTypes: ['violations']}).then(found => found.violations.map(each =>"
                        + " each.id + ': ' + each.help + ': ' + each.nodes.map(node => node.html).join(' ')))")
                .forEach(violation -> violations.add(violation.textValue()));
        return violations;
    }

    /** What goes beyond the right edge; a table may, within a frame that scrolls. */
    public static JsonNode tooWide(Browser browser) {
        return browser.evaluate("""
                [...document.querySelectorAll('body *')].filter(each =>
                  !(each.parentElement.closest('.table') && getComputedStyle(each.parentElement.closest('.table')).overflowX === 'auto')
                  && each.checkVisibility() && each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                  .map(each => each.outerHTML.slice(0, 120))""");
    }

    private static String axe() {
        try (InputStream script = PageRules.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
