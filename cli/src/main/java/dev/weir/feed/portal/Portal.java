package dev.weir.feed.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.feed.Catalogue;
import dev.weir.feed.Feed;
import dev.weir.feed.FeedFormat;
import dev.weir.feed.Release;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ReportStyle;
import dev.weir.report.ValueText;
import dev.weir.report.html.PageFrame;
import dev.weir.report.html.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes the portal into the folder of a catalogue.
 *
 * @param day of the data: the only time in the pages
 */
public record Portal(Catalogue catalogue, Path folder, LocalDate day) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws WeirException of stage EXPORT when a page cannot be written */
    public void write() {
        for (ReportLanguage language : ReportLanguage.values()) {
            Templates.write("portal.jte", index(language), folder.resolve(PageNames.index(language)));
        }
        for (Release release : catalogue.releases()) {
            Path own = folder.resolve(release.feed().name());
            List<JsonNode> rows = rows(release, own);
            for (ReportLanguage language : ReportLanguage.values()) {
                FeedPage page = new FeedPage(
                        frame(language, language.of(release.feed().title()), ""),
                        release,
                        new FeedSections(release, rows, language).sections());
                Templates.write("feed.jte", page, own.resolve(PageNames.index(language)));
            }
        }
    }

    private PortalPage index(ReportLanguage language) {
        List<PortalEntry> entries = new ArrayList<>();
        catalogue.releases().forEach(release -> entries.add(entry(release, language)));
        return new PortalPage(
                frame(language, language.of(catalogue.title()), resource("portal.js")),
                language.of(catalogue.description()),
                entries);
    }

    private PortalEntry entry(Release release, ReportLanguage language) {
        Feed feed = release.feed();
        String folderOfFeed = feed.name() + "/";
        StringBuilder words = new StringBuilder();
        feed.keywords()
                .forEach(word -> words.append(' ').append(word.en()).append(' ').append(word.zh()));
        words.append(' ')
                .append(feed.title().en())
                .append(' ')
                .append(feed.title().zh());
        words.append(' ')
                .append(release.description().en())
                .append(' ')
                .append(release.description().zh());
        return new PortalEntry(
                language.of(feed.title()),
                language.of(release.description()),
                language.of(feed.theme().title()),
                PortalText.FACTS.in(language, release.rows(), ValueText.day(release.modified(), language)),
                folderOfFeed + PageNames.index(language),
                words.toString().strip().toLowerCase(Locale.ROOT),
                release.files().stream()
                        .map(file -> new PortalLink(file.format().title(), folderOfFeed + file.name()))
                        .toList());
    }

    private PageFrame frame(ReportLanguage language, String title, String script) {
        return new PageFrame(
                language,
                ReportStyle.PLAIN,
                title,
                language.of(catalogue.district()),
                day,
                Optional.empty(),
                Templates.style() + resource("portal.css"),
                script);
    }

    private static List<JsonNode> rows(Release release, Path folder) {
        Path file = folder.resolve(release.file(FeedFormat.JSON).orElseThrow().name());
        try {
            List<JsonNode> rows = new ArrayList<>();
            JSON.readTree(file.toFile()).forEach(rows::add);
            return rows;
        } catch (IOException failure) {
            throw new WeirException(Stage.EXPORT, file.toString(), "the feed's own rows cannot be read", failure);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = Portal.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the program's own files", e);
        }
    }
}
