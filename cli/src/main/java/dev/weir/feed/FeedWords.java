package dev.weir.feed;

import dev.weir.schema.Title;
import dev.weir.spec.Fingerprint;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in a feed's page, its workbook and the catalogues beside its rows. If it changes, they are made anew, and the release is the same.
 *
 * @param district the district's name
 * @param publisher who gives the feeds away
 */
record FeedWords(Title district, FeedExport.Publisher publisher) {

    /** To be raised when Weir itself says something else. */
    private static final String FORM = "words 1";

    String fingerprint(Feed feed) {
        List<String> words = new ArrayList<>(List.of(
                FORM,
                district.toString(),
                publisher.toString(),
                feed.title().toString(),
                feed.description().toString(),
                feed.columns().toString(),
                feed.licence().id(),
                feed.theme().name(),
                feed.keywords().toString(),
                feed.contact().toString(),
                feed.rhythm().name(),
                feed.catalogue().toString()));
        feed.count().ifPresent(count -> words.add(count.toString()));
        return Fingerprint.of(words);
    }
}
