package dev.weir.feed;

/** A rule of open data speaks against the feed. */
final class RefusedFeed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedFeed(String message) {
        super(message);
    }
}
