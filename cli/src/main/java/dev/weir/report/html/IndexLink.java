package dev.weir.report.html;

/** A file beside the page. @param name what it is, as people call it */
public record IndexLink(String file, String name) {}
