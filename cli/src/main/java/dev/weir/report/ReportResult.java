package dev.weir.report;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one run of a report found, all in one language: everything that a writer needs.
 *
 * @param name the report's name, which becomes the name of files
 * @param district the district's name
 * @param description one sentence under the title; empty if there is none
 * @param asOf the published version's own time, the only time that may stand in an output
 * @param headline the sentence that says what was found; empty where there is nothing to say it of
 */
public record ReportResult(
        String name,
        ReportLanguage language,
        ReportStyle style,
        String district,
        String title,
        String description,
        LocalDateTime asOf,
        List<ParameterValue> parameters,
        Optional<String> headline,
        List<KeyNumber> numbers,
        List<ResultSection> sections) {

    public ReportResult {
        parameters = List.copyOf(parameters);
        numbers = List.copyOf(numbers);
        sections = List.copyOf(sections);
    }

    /** The same with another name of whose it is, and with a sentence more under the title; empty for none. */
    public ReportResult told(String whose, String more) {
        return new ReportResult(
                name,
                language,
                style,
                whose,
                title,
                Stream.of(description, more)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(language.space())),
                asOf,
                parameters,
                headline,
                numbers,
                sections);
    }
}
