package dev.weir.feed.portal;

/** A file, and how it is called. */
public record PortalLink(String name, String file) {}
