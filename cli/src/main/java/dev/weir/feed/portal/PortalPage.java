package dev.weir.feed.portal;

import dev.weir.report.ReportLanguage;
import dev.weir.report.html.PageFrame;
import java.util.List;

/** What the template of the index page shows. */
public record PortalPage(PageFrame frame, String description, List<PortalEntry> entries) {

    public PortalPage {
        entries = List.copyOf(entries);
    }

    public String title() {
        return frame.title();
    }

    public String search() {
        return PortalText.SEARCH.in(language());
    }

    public String nothing() {
        return PortalText.NOTHING.in(language());
    }

    public String catalogues() {
        return PortalText.CATALOGUES.in(language());
    }

    public List<PortalLink> links() {
        return List.of(
                new PortalLink(PortalText.SHEET.in(language()), "catalogue.xlsx"),
                new PortalLink(PortalText.SHEET_JSON.in(language()), "catalogue.json"),
                new PortalLink(PortalText.DCAT.in(language()), "catalog.jsonld"),
                new PortalLink(PortalText.PACKAGE.in(language()), "datapackage.json"),
                new PortalLink(PortalText.SUMS.in(language()), "checksums.txt"));
    }

    public String otherFile() {
        return PageNames.index(PageNames.other(language()));
    }

    public String otherLanguage() {
        return PageNames.other(language()).tag();
    }

    public String otherName() {
        return PortalText.OTHER_LANGUAGE.in(language());
    }

    private ReportLanguage language() {
        return frame.language();
    }
}
