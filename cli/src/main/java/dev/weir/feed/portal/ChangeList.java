package dev.weir.feed.portal;

import dev.weir.feed.Change;
import dev.weir.feed.Release;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ResultColumn;
import dev.weir.report.ResultSection;
import dev.weir.report.ValueKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What each release of a feed has changed, the newest first. */
record ChangeList(Release release, ReportLanguage language) {

    private static final int MOST = 20;

    ResultSection section() {
        List<Change> changes = new ArrayList<>(release.changes());
        Collections.reverse(changes);
        List<List<Object>> rows = changes.stream().limit(MOST).map(this::row).toList();
        return new ResultSection(
                PortalText.CHANGES.in(language),
                List.of(
                        new ResultColumn("version", PortalText.VERSION.in(language), ValueKind.TEXT, "", -1),
                        new ResultColumn("day", PortalText.MODIFIED.in(language), ValueKind.DATE, "", -1),
                        new ResultColumn("rows", PortalText.ROWS.in(language), ValueKind.INTEGER, "", 0),
                        new ResultColumn("change", PortalText.CHANGE.in(language), ValueKind.TEXT, "", -1)),
                rows,
                Optional.empty(),
                Optional.empty(),
                changes.size() > MOST
                        ? PortalText.LAST_CHANGES.in(language, MOST, changes.size())
                        : PortalText.ALL_CHANGES.in(language));
    }

    private List<Object> row(Change change) {
        return List.of(change.version(), change.day(), change.rows(), words(change));
    }

    private String words(Change change) {
        String what = change.difference()
                .map(rows -> PortalText.DIFFERENCE.in(language, rows.added(), rows.changed(), rows.gone()))
                .orElseGet(() -> (change.equals(release.changes().get(0))
                                ? PortalText.FIRST_RELEASE
                                : PortalText.NEW_SERIES)
                        .in(language));
        return change.correction()
                .map(why -> what + language.say(". ", "。") + PortalText.CORRECTION.in(language, language.of(why)))
                .orElse(what);
    }
}
