package dev.weir.feed.portal;

import java.util.List;

/**
 * A feed on the index page.
 *
 * @param file its page
 * @param words in small letters: what the search looks through
 */
public record PortalEntry(
        String title,
        String description,
        String theme,
        String facts,
        String file,
        String words,
        List<PortalLink> links) {

    public PortalEntry {
        links = List.copyOf(links);
    }
}
