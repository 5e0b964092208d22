package dev.weir.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.load.FaultGroup;
import dev.weir.load.LoadOutcome;
import dev.weir.load.RowCounts;
import dev.weir.problem.HeldCode;
import dev.weir.resolve.ResolveSummary.EntityCount;
import dev.weir.run.AudienceOutcome;
import dev.weir.run.FeedOutcome;
import dev.weir.run.PeakMemory;
import dev.weir.run.ReportOutcome;
import dev.weir.run.RunSummary;
import dev.weir.run.UnclaimedFile;
import dev.weir.table.CellValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A run's summary as one JSON document; its names are a promise to scripts. */
final class SummaryJson {

    private SummaryJson() {}

    static String of(RunSummary summary, boolean dryRun) {
        ObjectNode document = CellValue.JSON.createObjectNode();
        document.put("run_id", summary.runId());
        document.put("dry_run", dryRun);
        document.put("status", summary.status());
        document.put("exit_code", ExitCode.of(summary).code());
        document.set("rows", rows(summary.rows()));
        ArrayNode loads = document.putArray("loads");
        summary.loads().forEach(load -> loads.add(load(load)));
        ArrayNode earlier = document.putArray("earlier_loads");
        summary.earlier().forEach(load -> earlier.add(load(load)));
        summary.end().ifPresent(end -> document.putObject("end")
                .put("stage", end.stage().name().toLowerCase(Locale.ROOT))
                .put("input", end.input())
                .put("message", end.getMessage()));
        ArrayNode failures = document.putArray("failures");
        summary.failures().forEach(failure -> failures.addObject()
                .put("route", failure.route())
                .put("input", failure.input())
                .put("message", failure.message()));
        ArrayNode waiting = document.putArray("waiting");
        summary.waiting().forEach(waiting::add);
        ArrayNode entities = document.putArray("entities");
        summary.resolved()
                .map(resolved -> resolved.entities())
                .orElse(List.of())
                .forEach(count -> entities.add(entity(count)));
        document.put("published", summary.published().orElse(null));
        document.put("published_versions_withdrawn", summary.withdrawn());
        ObjectNode undecided = document.putObject("published_undecided");
        summary.undecided().forEach(undecided::put);
        ArrayNode audiences = document.putArray("audiences");
        summary.audiences().forEach(audience -> audiences.add(audience(audience)));
        summary.reports().ifPresent(reports -> reports(document.putObject("reports"), reports));
        summary.feeds().ifPresent(feeds -> feeds(document.putObject("feeds"), feeds));
        ArrayNode unclaimed = document.putArray("unclaimed");
        summary.unclaimed().forEach(file -> unclaimed.add(unclaimed(file)));
        ObjectNode millis = document.putObject("stage_millis");
        summary.stages().forEach(stage -> millis.put(stage.stage(), stage.millis()));
        ObjectNode steps = document.putObject("step_millis");
        summary.stages().forEach(stage -> {
            ObjectNode ofStage = steps.putObject(stage.stage());
            stage.steps().forEach(ofStage::put);
        });
        PeakMemory memory = PeakMemory.now();
        ObjectNode peak = document.putObject("peak_bytes").put("heap", memory.heap());
        memory.process().ifPresent(bytes -> peak.put("process", bytes));
        return document.toPrettyString();
    }

    private static void reports(ObjectNode node, ReportOutcome reports) {
        node.put("folder", reports.folder().toString());
        ArrayNode failed = node.putArray("failures");
        reports.entries().stream().filter(entry -> !entry.failure().isEmpty()).forEach(entry -> failed.addObject()
                .put("report", entry.title())
                .put("message", entry.failure()));
    }

    private static void feeds(ObjectNode node, FeedOutcome feeds) {
        node.put("folder", feeds.folder().map(Path::toString).orElse(null));
        node.put("published", feeds.published().map(Path::toString).orElse(null));
        node.put("new_releases", feeds.made());
        ArrayNode waiting = node.putArray("waiting");
        feeds.waiting().forEach(changed -> waiting.addObject()
                .put("feed", changed.feed())
                .put("from", changed.from().toString()));
        ArrayNode failed = node.putArray("failures");
        feeds.failures().forEach(failure -> failed.addObject()
                .put("feed", failure.feed())
                .put("refused", failure.refused())
                .put("message", failure.message()));
    }

    private static ObjectNode load(LoadOutcome load) {
        ObjectNode node = CellValue.JSON.createObjectNode();
        node.put("load_id", load.loadId());
        node.put("mapping", load.mapping());
        node.put("input", load.input());
        node.put("status", load.status().word());
        node.put("code", load.held().map(HeldCode::code).orElse(null));
        node.put("message", load.message());
        node.put("millis", load.millis());
        node.set("rows", rows(load.counts()));
        ArrayNode notes = node.putArray("notes");
        load.notes().forEach(notes::add);
        ArrayNode faults = node.putArray("faults");
        load.faults().forEach(group -> faults.add(faults(group)));
        return node;
    }

    /** The examples are masked. */
    private static ObjectNode faults(FaultGroup group) {
        ObjectNode node = CellValue.JSON
                .createObjectNode()
                .put("column", group.column())
                .put("code", group.code())
                .put("severity", group.severity())
                .put("rows", group.rows());
        ArrayNode examples = node.putArray("examples");
        group.examples().forEach(examples::add);
        return node;
    }

    private static ObjectNode audience(AudienceOutcome audience) {
        ObjectNode node = CellValue.JSON
                .createObjectNode()
                .put("audience", audience.name())
                .put("file", audience.file())
                .put("change", audience.change().name().toLowerCase(Locale.ROOT))
                .put("versions_withdrawn", audience.withdrawn())
                .put("message", audience.failure().orElse(null));
        audience.reports().ifPresent(reports -> reports(node.putObject("reports"), reports));
        return node;
    }

    static ObjectNode unclaimed(UnclaimedFile file) {
        return CellValue.JSON
                .createObjectNode()
                .put("file", file.file())
                .put("since", file.since().toString())
                .put("nearest", file.nearest().orElse(null))
                .put("overdue", file.overdue());
    }

    private static ObjectNode rows(RowCounts counts) {
        return CellValue.JSON
                .createObjectNode()
                .put("read", counts.read())
                .put("new", counts.added())
                .put("changed", counts.changed())
                .put("unchanged", counts.unchanged())
                .put("rejected", counts.rejected())
                .put("skipped", counts.skipped())
                .put("warned", counts.warned())
                .put("records_removed", counts.removed());
    }

    private static ObjectNode entity(EntityCount count) {
        return CellValue.JSON
                .createObjectNode()
                .put("entity", count.entity())
                .put("records", count.records())
                .put("golden", count.golden())
                .put("linked_pairs", count.linkedPairs())
                .put("review", count.review())
                .put("unresolved", count.unresolved())
                .put("conflicts", count.conflicts())
                .put("id_changes", count.idChanges());
    }
}
