package dev.weir.mapping;

/** A replace that would remove more than {@code percent} and more than {@code rows} of its ledger's records is held. */
public record Brake(int percent, long rows) {
    public static final Brake DEFAULT = new Brake(10, 20);
}
