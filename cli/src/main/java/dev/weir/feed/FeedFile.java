package dev.weir.feed;

/**
 * A file of a feed's release.
 *
 * @param name in the feed's folder
 * @param sha256 as 64 hexadecimal digits
 */
public record FeedFile(FeedFormat format, String name, long bytes, String sha256) {}
