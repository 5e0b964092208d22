package dev.weir.feed.portal;

/** @param address where the text leads; empty if nowhere */
public record FeedFact(String name, String text, String address) {}
