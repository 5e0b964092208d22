package dev.weir.load;

import dev.weir.load.PartTable.Stated;
import dev.weir.mapping.LedgerRule;
import dev.weir.mapping.LedgerRule.From;
import dev.weir.mapping.LedgerRule.Origin;
import dev.weir.problem.HeldCode;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.read.title.PatternFinder;
import dev.weir.read.title.TitleChoice;
import dev.weir.rows.TitleLine;
import dev.weir.rows.TitledPart;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What each part of an input says of itself: its ledger and its issue, from the lines above its header or from its sheet's name. */
final class PartStatements {

    private final LoadInput input;
    private final LedgerRule rule;
    private final List<String> own;
    private final List<String> notes = new ArrayList<>();

    PartStatements(LoadInput input) {
        this.input = input;
        this.rule = input.mapping().ledger();
        this.own = List.of(
                input.mapping().mapping().title().zh(),
                input.mapping().mapping().title().en());
    }

    /**
     * The parts with what they say. A part below a title that is printed again says what the part before says, where it says nothing else.
     *
     * @throws StoppedException H007, H011 when it cannot be told which one is meant, or a part with rows says none
     */
    List<Stated> of(List<TitledPart> parts) {
        List<Optional<String>> scopes = rule.scope()
                .filter(origin -> origin.from() == From.TITLE)
                .map(origin -> values(parts, origin, HeldCode.NO_SCOPE, this::scope))
                .orElse(null);
        List<Optional<String>> issues = rule.issue()
                .filter(origin -> origin.from() == From.TITLE || origin.from() == From.SHEET)
                .map(origin ->
                        values(parts, origin, HeldCode.NO_ISSUE, part -> Issues.of(lines(part, origin), origin, own)))
                .orElse(null);
        if (scopes != null) {
            refuseSilent(parts, scopes);
        }
        if (issues != null) {
            issues = complete(parts, issues, rule.issue().orElseThrow());
        }
        List<Stated> stated = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            stated.add(new Stated(
                    parts.get(i),
                    scopes == null ? Optional.empty() : scopes.get(i),
                    issues == null ? Optional.empty() : issues.get(i)));
        }
        return stated;
    }

    /**
     * The issue that a file's name or a folder states; empty where it names none.
     *
     * @throws StoppedException H011 when it names several, or a part of a year without the year
     */
    Optional<String> issue(String text, Origin origin) {
        TitleChoice choice = Issues.of(text, origin, own);
        List<TitleLine> line = List.of(new TitleLine(0, List.of(text)));
        if (!choice.rivals().isEmpty()) {
            throw held(
                    HeldCode.NO_ISSUE,
                    "\"" + text + "\" names " + TitleChoice.Stated.shown(choice.rivals()) + "; leave only the "
                            + word(origin) + " that it is about, then deliver it again");
        }
        if (choice.value().isEmpty()
                && Issues.speakOfOthers(line, origin, own, input.source().arrivedAt())) {
            throw held(
                    HeldCode.NO_ISSUE,
                    "\"" + text + "\" does not say which " + word(origin)
                            + " it is about; write it in full, such as 2026年9月, then deliver it again");
        }
        return choice.value();
    }

    /** What a person should know about what was chosen. */
    List<String> notes() {
        return notes;
    }

    private TitleChoice scope(TitledPart part) {
        return TitleChoice.of(
                part.lines(), new PatternFinder(rule.scope().orElseThrow().pattern()), own);
    }

    private static List<TitleLine> lines(TitledPart part, Origin origin) {
        return origin.from() == From.SHEET ? List.of(new TitleLine(0, List.of(part.sheet()))) : part.lines();
    }

    private List<Optional<String>> values(
            List<TitledPart> parts, Origin origin, HeldCode code, Function<TitledPart, TitleChoice> chooser) {
        List<Optional<String>> values = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            TitledPart part = parts.get(i);
            TitleChoice choice = chooser.apply(part);
            if (!choice.rivals().isEmpty()) {
                throw held(
                        code,
                        place(part) + "the lines above the header name " + TitleChoice.Stated.shown(choice.rivals())
                                + "; leave only the " + noun(code) + " that the table is about, then deliver it again");
            }
            if (!choice.passedOver().isEmpty()) {
                notes.add(place(part) + "The " + noun(code) + " is "
                        + choice.value().orElseThrow() + "; " + TitleChoice.Stated.shown(choice.passedOver())
                        + " above the header was not taken.");
            }
            boolean goesOn = i > 0 && parts.get(i - 1).sheet().equals(part.sheet());
            values.add(choice.value().isEmpty() && goesOn ? values.get(i - 1) : choice.value());
        }
        return values;
    }

    private void refuseSilent(List<TitledPart> parts, List<Optional<String>> scopes) {
        boolean some = scopes.stream().anyMatch(Optional::isPresent);
        for (int i = 0; i < parts.size(); i++) {
            if (scopes.get(i).isEmpty() && some && parts.get(i).rows() > 0) {
                throw held(
                        HeldCode.NO_SCOPE,
                        place(parts.get(i)) + "its title does not say which ledger it belongs to, and other sheets do;"
                                + " write it above the header, then deliver it again");
            }
        }
    }

    /** A sheet that says nothing has the issue of all others, if they have one; where none says anything, the arrival is the issue. */
    private List<Optional<String>> complete(List<TitledPart> parts, List<Optional<String>> issues, Origin origin) {
        List<String> all = issues.stream().flatMap(Optional::stream).distinct().toList();
        LocalDateTime expected = all.stream()
                .findFirst()
                .flatMap(Issues::begin)
                .orElse(input.source().arrivedAt());
        for (int i = 0; i < parts.size(); i++) {
            TitledPart part = parts.get(i);
            if (issues.get(i).isPresent() || part.rows() == 0) {
                continue;
            }
            if (all.size() > 1 || Issues.speakOfOthers(lines(part, origin), origin, own, expected)) {
                throw held(
                        HeldCode.NO_ISSUE,
                        place(part) + "it does not say which " + word(origin)
                                + " it is about; write it in full above the header, such as 2026年9月, then deliver it again");
            }
        }
        if (all.isEmpty()) {
            Optional<String> arrival = Issues.ofArrival(input.source().arrivedAt(), origin);
            return issues.stream().map(silent -> arrival).toList();
        }
        if (all.size() > 1) {
            return issues;
        }
        long silent = issues.stream().filter(Optional::isEmpty).count();
        if (silent > 0) {
            notes.add("The issue " + all.get(0) + " stands above some sheets and was taken for all.");
        }
        return issues.stream()
                .map(issue -> issue.or(() -> Optional.of(all.get(0))))
                .toList();
    }

    private static String word(Origin origin) {
        return origin.period()
                .map(period -> period.name().toLowerCase(Locale.ROOT))
                .orElse("issue");
    }

    private static String noun(HeldCode code) {
        return code == HeldCode.NO_SCOPE ? "ledger" : "issue";
    }

    private static String place(TitledPart part) {
        String sheet = part.sheet().isEmpty() ? "" : "sheet \"" + part.sheet() + "\"";
        String row = part.firstRow() > 0 ? "row " + part.firstRow() : "";
        String place = sheet + (sheet.isEmpty() || row.isEmpty() ? "" : ", ") + row;
        return place.isEmpty() ? "" : place + ": ";
    }

    private StoppedException held(HeldCode code, String message) {
        return new StoppedException(Stage.STAGE, input.name(), code, message);
    }
}
