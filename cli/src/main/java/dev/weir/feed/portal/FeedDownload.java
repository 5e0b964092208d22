package dev.weir.feed.portal;

/** @param size for people, such as {@code 12.4 kB} */
public record FeedDownload(String file, String size, String sha256) {}
