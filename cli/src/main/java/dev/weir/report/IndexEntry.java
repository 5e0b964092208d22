package dev.weir.report;

import java.util.List;

/**
 * A report on the page that leads to all of them, in its language.
 *
 * @param description and headline; empty if there is none
 * @param files the names of its files in the same folder; none if it failed
 * @param failure why it could not be made; else empty
 */
public record IndexEntry(String title, String description, String headline, List<String> files, String failure) {

    public IndexEntry {
        files = List.copyOf(files);
    }
}
