package dev.weir.run;

import dev.weir.audience.AudienceFile;
import dev.weir.audience.WantedReport;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ReportText;
import dev.weir.schema.PrivacyClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose published file reports are made of, and where a whole set of them goes.
 *
 * @param link of the file
 * @param folder of the dated folders
 * @param audience whose it is; empty for the analysts
 */
public record ReportSource(Path link, Path folder, Optional<AudienceFile> audience) {

    private static final String FOLDER = "reports";

    /** The analysts' file. */
    public static ReportSource analysts(OpenWorkspace open) {
        return new ReportSource(
                open.workspace().publishedLink(), open.workspace().out().resolve(FOLDER), Optional.empty());
    }

    /** The audience's own file; its reports lie beside it. */
    public static ReportSource of(OpenWorkspace open, AudienceFile audience) {
        Path link = open.workspace().audienceLink(audience.name());
        return new ReportSource(link, link.resolveSibling(FOLDER), Optional.of(audience));
    }

    /** The names of all audiences. */
    public static List<String> audiences(OpenWorkspace open) {
        return open.audiences().stream().map(AudienceFile::name).toList();
    }

    /** That of the audience of this name; empty if there is none. */
    public static Optional<ReportSource> named(OpenWorkspace open, String audience) {
        return open.audiences().stream()
                .filter(each -> each.name().equals(audience))
                .findFirst()
                .map(each -> of(open, each));
    }

    /** The names of the reports that the audience gets. */
    public List<String> reports() {
        return audience.stream()
                .flatMap(each -> each.reports().stream())
                .map(WantedReport::name)
                .toList();
    }

    /** Classes that the file holds, whoever reads it. */
    Set<PrivacyClass> someClasses() {
        return audience.map(each -> each.audience().classes()).orElse(Set.of(PrivacyClass.OPEN));
    }

    /** What stands over a page: the district, and for whom it is. */
    String heading(OpenWorkspace open, ReportLanguage language) {
        String district = language.of(open.workspace().config().district());
        return audience.map(each -> ReportText.FOR.in(language, district, language.of(each.title())))
                .orElse(district);
    }
}
