package dev.weir.schema;

/** A name for people. */
public record Title(String en, String zh) {}
