package dev.weir.feed.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.feed.ExampleExport;
import dev.weir.report.Browser;
import dev.weir.report.PageRules;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The portal in a real browser: its index and the page of a feed of rows and of a feed of counts, in both languages. */
class PortalPagesIT {

    private static final int PHONE = 360;
    private static final int DESK = 1000;
    private static final String SHOWN =
            "[...document.querySelectorAll('[data-words] h2')].filter(each => each.checkVisibility()).map(each => each.textContent)";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Path portal;

    @BeforeAll
    static void openTheBrowser() throws Exception {
        portal = ExampleExport.into(folder);
        browser = Browser.start(folder);
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<String> pages() {
        return Stream.of("", "public-facilities/", "population/")
                .flatMap(place -> Stream.of(place + "index.html", place + "index.en.html"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void fetchesNothingComplainsOfNothingAndHasAGlyphForEachLetter(String page) {
        open(page, DESK);
        assertThat(browser.requests())
                .containsExactly(portal.resolve(page).toUri().toString());
        assertThat(browser.messages()).isEmpty();
        assertThat(browser.evaluate("document.documentElement.lang"))
                .hasToString(page.contains(".en.") ? "\"en\"" : "\"zh\"");
        assertThat(browser.evaluate(PageRules.MISSING_GLYPHS + "(document.body.textContent)"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachLinkLeadsToAFileThatIsGivenAwayOrToALicenceOrALetter(String page) throws Exception {
        open(page, DESK);
        List<String> addresses = texts(browser.evaluate("[...document.links].map(each => each.href)"));
        assertThat(addresses).hasSizeGreaterThan(5);
        for (String address : addresses) {
            if (address.startsWith("file:")) {
                Path file = Path.of(URI.create(address.replaceFirst("#.*", "")));
                assertThat(file).isNotEmptyFile();
                assertThat(file.toRealPath()).startsWithRaw(portal);
            } else {
                assertThat(address).matches("mailto:.+@.+|https://.+");
            }
        }
    }

    @Test
    void aLinkOpensThePageOfAFeedAndADownloadSavesItsFile() throws Exception {
        open("index.en.html", DESK);
        String feed = browser.evaluate("document.querySelector('[data-words] h2 a').href")
                .textValue();
        open(portal.relativize(Path.of(URI.create(feed))).toString(), DESK);
        Path saved = Files.createDirectories(folder.resolve("saved"));
        browser.send("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", saved.toString()));
        browser.evaluate("document.querySelector('a[download]').click()");

        Path file = saved.resolve("population.csv");
        for (int waited = 0; waited < 100 && Files.notExists(file); waited++) {
            Thread.sleep(100);
        }
        assertThat(file).hasSameBinaryContentAs(portal.resolve("population/population.csv"));
    }

    @Test
    void theSearchFiltersByTitleAndKeywordInBothLanguagesAndSaysWhenNothingFits() {
        open("index.en.html", DESK);
        assertThat(texts(browser.evaluate(SHOWN))).containsExactly("Population by age", "Public facilities");
        assertThat(search("lamp")).containsExactly("Public facilities");
        assertThat(search("人口")).containsExactly("Population by age");
        assertThat(search("POPULATION  age")).containsExactly("Population by age");
        assertThat(search("camera")).isEmpty();
        assertThat(browser.evaluate("document.querySelector('.none').checkVisibility()")
                        .asBoolean())
                .isTrue();
        assertThat(search("")).hasSize(2);
        assertThat(browser.evaluate("document.querySelector('.none').checkVisibility()")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void withoutScriptsAllIsThereAndTheSearchIsNot() {
        browser.send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            open("index.html", PHONE);
            assertThat(texts(browser.evaluate(SHOWN))).containsExactly("分年龄人口", "公共设施");
            assertThat(browser.evaluate("document.querySelector('.search').checkVisibility()")
                            .asBoolean())
                    .isFalse();
            open("public-facilities/index.html", PHONE);
            assertThat(browser.evaluate("document.querySelectorAll('main svg .place').length")
                            .asInt())
                    .isPositive();
        } finally {
            browser.send("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test
    void aChinesePageShowsCodesInChineseAndTellsHowFineAndHowSmallCountsMayBe() {
        open("population/index.html", DESK);
        assertThat(text("#rows")).contains("经扰动", "不予公布", "社区").doesNotContain("perturbed", "withheld", "community");
        assertThat(text("#columns")).contains("withheld：扰动前或扰动后少于10（真实值为1至13），不予公布", "未列出的组合数量为0");
        assertThat(text("main")).contains("本次按社区公布。", "下次发布", "2027年4月2日起").doesNotContain("统计口径");
        assertThat(text("#changes")).contains("首次发布");
        assertThat(text("footer")).contains("2026年10月1日").doesNotContain(":00");
        open("public-facilities/index.html", DESK);
        assertThat(text("#rows")).contains("在用").doesNotContain("in_service");
        assertThat(text("#columns")).contains("in_service：在用");
        open("population/index.en.html", DESK);
        assertThat(text("main")).contains("Published by community.", "A combination without a row is 0.");
    }

    @Test
    void onATelephoneTheCountsStandInView() {
        open("population/index.html", PHONE);
        assertThat(browser.evaluate("Math.max(...[...document.querySelectorAll('#rows :is(td, th)')]"
                                + ".map(each => each.getBoundingClientRect().right))")
                        .asDouble())
                .isBetween(1.0, (double) PHONE);
    }

    private static String text(String selector) {
        return browser.evaluate("document.querySelector('" + selector + "').textContent")
                .textValue();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isOpenToEverybodyOnATelephoneAndADeskInEveryLight(String page) {
        for (String light : List.of("light", "dark")) {
            for (int width : List.of(PHONE, DESK)) {
                browser.show("screen", Map.of("prefers-color-scheme", light));
                open(page, width);
                assertThat(PageRules.tooWide(browser))
                        .as("%s, %s pixels wide", page, width)
                        .isEmpty();
                assertThat(PageRules.violations(browser))
                        .as("%s, %s pixels wide, %s", page, width, light)
                        .isEmpty();
            }
        }
    }

    private static List<String> search(String words) {
        browser.evaluate("(() => {const box = document.querySelector('#q'); box.value = '" + words
                + "'; box.dispatchEvent(new Event('input'));})()");
        return texts(browser.evaluate(SHOWN));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    private static void open(String page, int width) {
        browser.open(portal.resolve(page), width, 800);
    }
}
