package dev.weir.problem;

/** The stages of the way of the data; a failure names its own. */
public enum Stage {
    CONFIGURE,
    PULL,
    READ,
    STAGE,
    CHECK,
    RECORD,
    RESOLVE,
    PUBLISH,
    EXPORT
}
