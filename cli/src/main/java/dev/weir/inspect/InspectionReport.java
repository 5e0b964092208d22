package dev.weir.inspect;

import dev.weir.report.ReportLanguage;
import dev.weir.report.ReportResult;
import dev.weir.report.ReportStyle;
import dev.weir.report.ResultSection;
import dev.weir.schema.Schema;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is told of a file, as the result of a report: one text for a terminal and for a page. */
public final class InspectionReport {

    private InspectionReport() {}

    /** @param district whose workspace it is */
    public static ReportResult of(
            List<InspectedFile> files, Schema schema, ReportLanguage language, String district, LocalDateTime now) {
        List<ResultSection> sections = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (InspectedFile file : files) {
            String place = files.size() == 1 ? "" : file.name() + " · ";
            for (InspectedTable table : file.tables()) {
                sections.addAll(new TableSections(table, schema, language, place).all());
            }
            said.add(place + String.join("; ", file.kind()));
            file.notes().forEach(note -> said.add(place + note));
            file.fit().ifPresent(fit -> said.add(place + told(fit, language)));
        }
        String named = files.stream().map(InspectedFile::name).collect(Collectors.joining(", "));
        return new ReportResult(
                "inspect",
                language,
                ReportStyle.PLAIN,
                district,
                Said.TITLE.in(language) + language.say(": ", "：") + named,
                String.join("; ", said),
                now,
                List.of(),
                Optional.empty(),
                List.of(),
                sections);
    }

    private static String told(MappingFit fit, ReportLanguage language) {
        String told = (fit.fits() ? Said.FITS : Said.NEARLY_FITS).in(language, fit.mapping());
        String missing = fit.missing().isEmpty() ? "" : Said.MISSING.in(language, String.join(", ", fit.missing()));
        String extra = fit.extra().isEmpty() ? "" : Said.EXTRA.in(language, String.join(", ", fit.extra()));
        return told + missing + extra;
    }
}
