package dev.weir.feed;

import dev.weir.schema.Title;

/**
 * A person's word that a release is wrong, so that the next one is made before its time.
 *
 * @param of the version of the release that is wrong; once another one is the last, the word says nothing more
 * @param why for everybody to read
 */
public record Correction(String of, Title why) {}
