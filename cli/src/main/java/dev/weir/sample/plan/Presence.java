package dev.weir.sample.plan;

/** How the police say whether a person lives where the household book is. */
public final class Presence {

    /** Registered and living here. */
    public static final String BOTH = "人户一致";

    /** Registered here, living elsewhere. */
    public static final String REGISTERED = "户在人不在";

    /** Living here, registered elsewhere. */
    public static final String LIVING = "人在户不在";

    private Presence() {}
}
