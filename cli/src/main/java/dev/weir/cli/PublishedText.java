package dev.weir.cli;

import dev.weir.run.AudienceOutcome;
import dev.weir.run.AudienceOutcome.Change;
import dev.weir.run.ReportOutcome;
import dev.weir.run.RunSummary;
import java.io.PrintWriter;
import java.util.List;
import java.util.TreeMap;

/** What a run published, for people. */
record PublishedText(PrintWriter out) {

    private static final String INDENT = "           ";

    void print(RunSummary summary) {
        if (summary.end().isEmpty()) {
            out.println("Published  " + summary.published().orElse("nothing new"));
        }
        withdrawn(summary.withdrawn());
        new TreeMap<>(summary.undecided()).forEach(this::undecided);
        List<AudienceOutcome> audiences = summary.audiences();
        if (audiences.isEmpty()) {
            return;
        }
        out.println("Audiences  " + count(audiences, Change.NEW) + " new, " + count(audiences, Change.UNCHANGED)
                + " unchanged");
        audiences.forEach(this::audience);
    }

    private void undecided(String entity, long rows) {
        String what = entity.equals("resident")
                ? rows == 1 ? " resident of unknown age is" : " residents of unknown age are"
                : " of " + entity + ", not known to be hidden or not, " + (rows == 1 ? "is" : "are");
        out.println(INDENT + DisplayText.count(rows) + what + " shown: docs/analysts.md says how to hide them");
    }

    private static long count(List<AudienceOutcome> audiences, Change change) {
        return audiences.stream()
                .filter(audience -> audience.change() == change)
                .count();
    }

    private void audience(AudienceOutcome audience) {
        switch (audience.change()) {
            case NEW -> {
                out.println(INDENT + audience.file());
                withdrawn(audience.withdrawn());
                audience.reports().ifPresent(made -> reports(audience.file(), made));
            }
            case REMOVED ->
                out.println(INDENT + audience.file() + " is removed with all its versions: there is no file"
                        + " audiences/" + audience.name() + ".yaml");
            case FAILED ->
                out.println(INDENT + "failed: "
                        + DisplayText.oneLine(audience.failure().orElseThrow()));
            case UNCHANGED -> audience.reports().ifPresent(made -> reports(audience.file(), made));
        }
    }

    /** @param file of the audience, beside which its reports lie */
    private void reports(String file, ReportOutcome reports) {
        if (reports.entries().stream().anyMatch(entry -> entry.failure().isEmpty())) {
            out.println(INDENT + file.replaceFirst("[^/]*$", "reports/latest/index.html"));
        }
        reports.entries().stream()
                .filter(entry -> !entry.failure().isEmpty())
                .forEach(entry ->
                        out.println(INDENT + "failed, " + entry.title() + ": " + DisplayText.oneLine(entry.failure())));
    }

    private void withdrawn(int versions) {
        if (versions > 0) {
            out.println(INDENT
                    + (versions == 1 ? "1 earlier version is" : versions + " earlier versions are")
                    + " removed: less may be seen now than they show");
        }
    }
}
