package dev.weir.feed.portal;

import dev.weir.report.ReportLanguage;

/** What pages are called: Chinese ones have the plain name. */
final class PageNames {

    private PageNames() {}

    /** Of the index, and of a feed in its own folder. */
    static String index(ReportLanguage language) {
        return language.say("index.en.html", "index.html");
    }

    static ReportLanguage other(ReportLanguage language) {
        return language == ReportLanguage.ZH ? ReportLanguage.EN : ReportLanguage.ZH;
    }
}
