package dev.weir.inspect;

/** Texts of a person as scalars of YAML. */
final class QuotedYaml {

    private QuotedYaml() {}

    /** In double quotes, on one line. */
    static String of(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\p{Cntrl}\\s]+", " ") + '"';
    }
}
