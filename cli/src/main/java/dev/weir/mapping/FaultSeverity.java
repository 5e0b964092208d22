package dev.weir.mapping;

/** What a fault does to its row. */
public enum FaultSeverity {
    /** The row is rejected. */
    ERROR,
    /** The field stays empty, the row is recorded, the fault keeps the value. */
    WARNING,
    /** Put right without doubt, and counted. */
    REPAIR
}
