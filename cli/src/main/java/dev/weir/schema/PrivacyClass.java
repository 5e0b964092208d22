package dev.weir.schema;

/** Who may see a field, from everybody to few. */
public enum PrivacyClass {
    OPEN,
    INTERNAL,
    PERSONAL,
    SENSITIVE
}
