package dev.weir.cli;

import dev.weir.load.FaultGroup;
import dev.weir.load.LoadOutcome;
import dev.weir.problem.FaultCode;
import dev.weir.problem.MessageCode;
import dev.weir.run.UnclaimedFile;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run noticed besides what it did: files that no route takes, notes of readers, and in a trial what is wrong with the rows. */
final class NoticedText {

    private static final String INDENT = "  ";

    /** So many kinds of fault of one input are told without being asked for. */
    private static final int FEW_KINDS = 5;

    private final PrintWriter out;
    private final ToldThings told;
    private final SummaryText.Style style;

    NoticedText(PrintWriter out, ToldThings told, SummaryText.Style style) {
        this.out = out;
        this.told = told;
        this.style = style;
    }

    void unclaimed(List<UnclaimedFile> files) {
        told.tell(
                "Unclaimed: no route takes these files. Rename or remove them, or write a route",
                files,
                NoticedText::lines,
                "status");
    }

    /** A file's line, and what it is most likely meant for. */
    static List<String> lines(UnclaimedFile file) {
        String since = file.overdue() ? ", since " + file.since().toLocalDate() + ": a person decides" : "";
        return file.nearest()
                .map(mapping -> List.of(file.file() + since, INDENT + "nearest mapping: " + mapping))
                .orElse(List.of(file.file() + since));
    }

    /** The same note of several inputs is told once. */
    void notes(List<LoadOutcome> loads) {
        Map<String, List<LoadOutcome>> inputs = new LinkedHashMap<>();
        loads.forEach(load -> load.notes().forEach(note -> inputs.computeIfAbsent(note, unused -> new ArrayList<>())
                .add(load)));
        told.tell(
                "Noticed while reading",
                List.copyOf(inputs.entrySet()),
                note -> List.of(where(note.getValue()), INDENT + note.getKey()),
                style.dryRun() ? "run --dry-run -v" : "history -n " + loads.size());
    }

    private static String where(List<LoadOutcome> loads) {
        LoadOutcome first = loads.get(0);
        String others = loads.size() == 1 ? "" : " and " + DisplayText.count(loads.size() - 1) + " more";
        return "load " + first.loadId() + ", " + first.input() + others;
    }

    /** Of a trial: of what kept rows nothing can be asked afterwards. */
    void faults(List<LoadOutcome> loads) {
        List<LoadOutcome> wrong =
                loads.stream().filter(load -> !load.faults().isEmpty()).toList();
        told.tell("What is wrong, by column and code; " + FaultGroup.LEGEND, wrong, this::faults, "run --dry-run -v");
    }

    private List<String> faults(LoadOutcome load) {
        List<String> lines = new ArrayList<>();
        lines.add("load " + load.loadId() + ", " + load.input());
        int most = style.verbose() ? load.faults().size() : FEW_KINDS;
        load.faults().stream().limit(most).forEach(group -> {
            lines.add(INDENT + group.severity() + " " + group.code() + " in " + DisplayText.count(group.rows())
                    + (group.rows() == 1 ? " row: " : " rows: ") + sentence(group));
            if (group.examples().size() > 1) {
                lines.add(INDENT + INDENT + "also "
                        + group.examples().stream()
                                .skip(1)
                                .map(NoticedText::quoted)
                                .collect(Collectors.joining(", ")));
            }
        });
        if (load.faults().size() > most) {
            lines.add(INDENT + "… and " + (load.faults().size() - most) + " more kinds");
        }
        return lines;
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    /** The sentence of the code, with the first example. */
    private static String sentence(FaultGroup group) {
        String example = group.examples().stream().findFirst().orElse("");
        return MessageCode.find(FaultCode.class, group.code())
                .map(code -> code.message("en", group.column(), example))
                .orElse(group.column())
                .replace("{row}", "…");
    }
}
