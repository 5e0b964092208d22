package dev.weir.report.html;

import dev.weir.report.ReportLanguage;
import dev.weir.report.ReportResult;
import dev.weir.report.ReportText;
import dev.weir.report.ResultSection;
import dev.weir.report.ValueText;
import java.util.ArrayList;
import java.util.List;

/** What the template of a report shows. */
public record ReportPage(ReportResult result, PageFrame frame, List<PageSection> sections) {

    /** A page with fewer sections needs no list of them. */
    private static final int MANY = 5;

    static ReportPage of(ReportResult result) {
        List<PageSection> sections = new ArrayList<>();
        for (ResultSection section : result.sections()) {
            sections.add(PageSection.of(section, sections.size() + 1, result.language()));
        }
        PageFrame frame =
                PageFrame.of(result.language(), result.style(), result.title(), result.district(), result.asOf());
        return new ReportPage(result, frame, sections);
    }

    public List<PageNumber> numbers() {
        return result.numbers().stream()
                .map(number -> new PageNumber(
                        number.column().title(),
                        ValueText.of(number.value().orElse(null), number.column(), language()),
                        number.value().isPresent() ? number.column().unit() : ""))
                .toList();
    }

    public List<String> parameters() {
        String colon = language().say(": ", "：");
        return result.parameters().stream()
                .map(parameter -> parameter.title() + colon + parameter.text())
                .toList();
    }

    public String keyNumbers() {
        return ReportText.KEY_NUMBERS.in(language());
    }

    public boolean hasContents() {
        return sections.size() >= MANY;
    }

    public String contents() {
        return ReportText.CONTENTS.in(language());
    }

    private ReportLanguage language() {
        return result.language();
    }
}
