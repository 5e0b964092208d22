package dev.weir.feed;

/**
 * A feed that could not be given away anew; what was given away before stays.
 *
 * @param refused whether a rule of open data refused it; else something failed
 */
public record FeedFailure(String feed, String message, boolean refused) {}
