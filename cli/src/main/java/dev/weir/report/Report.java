package dev.weir.report;

import dev.weir.problem.Position;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Title;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A report as its file says it.
 *
 * @param name also the file's name without its ending
 * @param description one sentence under the title; both parts are empty if there is none
 * @param classes the privacy classes whose columns and rows it may see
 * @param order its place on the index page, from small to large
 * @param position of its classes, else where the file begins
 */
public record Report(
        String name,
        Title title,
        Title description,
        Set<PrivacyClass> classes,
        ReportStyle style,
        int order,
        List<ReportParameter> parameters,
        Optional<Headline> headline,
        List<ReportNumber> numbers,
        List<ReportSection> sections,
        Position position) {

    public Report {
        classes = Set.copyOf(classes);
        parameters = List.copyOf(parameters);
        numbers = List.copyOf(numbers);
        sections = List.copyOf(sections);
    }
}
