package dev.weir.feed.portal;

import dev.weir.feed.CountNote;
import dev.weir.feed.Feed;
import dev.weir.feed.Release;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ValueText;
import dev.weir.report.html.PageFrame;
import dev.weir.report.html.PageSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the template of a feed's page shows. */
public record FeedPage(PageFrame frame, Release release, List<PageSection> sections) {

    private static final double KILO = 1000;

    public FeedPage {
        sections = List.copyOf(sections);
    }

    public String title() {
        return frame.title();
    }

    public String description() {
        return language().of(release.description());
    }

    public String countNote() {
        return feed().count().map(count -> language().of(CountNote.of(count))).orElse("");
    }

    public List<FeedFact> facts() {
        List<FeedFact> facts = new ArrayList<>();
        facts.add(fact(PortalText.MODIFIED, ValueText.day(release.modified(), language())));
        facts.add(fact(PortalText.VERSION, release.version()));
        facts.add(fact(PortalText.ROWS, Long.toString(release.rows())));
        facts.add(fact(PortalText.RHYTHM, language().of(feed().rhythm().title())));
        release.next()
                .map(day -> PortalText.NEXT_FROM.in(language(), ValueText.day(day, language())))
                .ifPresent(from -> facts.add(fact(PortalText.NEXT, from)));
        facts.add(new FeedFact(
                PortalText.LICENCE.in(language()),
                feed().licence().title(),
                feed().licence().address()));
        facts.add(fact(PortalText.PROVIDER, language().of(feed().catalogue().provider())));
        facts.add(new FeedFact(
                PortalText.CONTACT.in(language()),
                language().of(feed().contact().name()) + ", " + feed().contact().email(),
                "mailto:" + feed().contact().email()));
        facts.add(fact(PortalText.CODE, feed().catalogue().code()));
        facts.add(fact(PortalText.ISSUED, ValueText.day(release.issued(), language())));
        if (!release.withdrawn().isEmpty()) {
            facts.add(fact(
                    PortalText.WITHDRAWN, Integer.toString(release.withdrawn().size())));
        }
        return facts;
    }

    public List<FeedDownload> downloads() {
        return release.files().stream()
                .map(file -> new FeedDownload(file.name(), size(file.bytes()), file.sha256()))
                .toList();
    }

    public String downloadsTitle() {
        return PortalText.DOWNLOADS.in(language());
    }

    public String file() {
        return PortalText.FILE.in(language());
    }

    public String size() {
        return PortalText.SIZE.in(language());
    }

    public String all() {
        return PortalText.ALL.in(language());
    }

    public String indexFile() {
        return PageNames.index(language());
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

    private FeedFact fact(PortalText name, String text) {
        return new FeedFact(name.in(language()), text, "");
    }

    private Feed feed() {
        return release.feed();
    }

    private ReportLanguage language() {
        return frame.language();
    }

    private static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        return bytes < KILO * KILO
                ? String.format(Locale.ROOT, "%.1f kB", bytes / KILO)
                : String.format(Locale.ROOT, "%.1f MB", bytes / KILO / KILO);
    }
}
