package dev.weir.load;

/**
 * How far a growing file has been read when this load is committed.
 *
 * @param head hash of its first bytes, by which a renamed file is known
 * @param offset the first byte not read yet
 * @param line the lines before it
 */
public record FilePosition(String input, String head, long offset, long line) {}
