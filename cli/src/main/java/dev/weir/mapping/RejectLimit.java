package dev.weir.mapping;

/** An input with more rejected rows than either is held. */
public record RejectLimit(long max, double maxPercent) {
    public static final RejectLimit DEFAULT = new RejectLimit(Long.MAX_VALUE, 100);
}
