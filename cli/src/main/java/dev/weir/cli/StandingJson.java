package dev.weir.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.inquiry.Inquiry;
import dev.weir.inquiry.Standing;
import dev.weir.inquiry.Standing.Held;
import dev.weir.problem.HeldCode;
import dev.weir.table.CellValue;
import dev.weir.table.JsonRows;
import java.io.PrintWriter;

/** Where things stand, as one JSON document; its names are a promise to scripts. */
final class StandingJson {

    private final PrintWriter out;

    StandingJson(PrintWriter out) {
        this.out = out;
    }

    void print(Inquiry inquiry) {
        out.print("{\"ledgers\":");
        inquiry.ledgers(new JsonRows(out));
        Standing standing = inquiry.standing();
        ArrayNode held = CellValue.JSON.createArrayNode();
        standing.held().forEach(load -> held.add(held(load)));
        out.println(",\"held\":" + held);
        ArrayNode unclaimed = CellValue.JSON.createArrayNode();
        standing.unclaimed().forEach(file -> unclaimed.add(SummaryJson.unclaimed(file)));
        out.println(",\"unclaimed\":" + unclaimed);
        standing.lastRun()
                .ifPresent(run -> out.println(",\"last_run\":"
                        + CellValue.JSON
                                .createObjectNode()
                                .put("run_id", run.run())
                                .put("status", run.status())
                                .put("started", run.started())));
        ObjectNode audiences = CellValue.JSON.createObjectNode();
        standing.audiences().forEach((audience, version) -> audiences.put(audience, version.orElse(null)));
        out.println(",\"audiences\":" + audiences);
        out.println(",\"published\":"
                + CellValue.JSON.valueToTree(standing.published().orElse(null)) + "}");
        out.flush();
    }

    private static ObjectNode held(Held load) {
        return CellValue.JSON
                .createObjectNode()
                .put("load_id", load.load())
                .put("mapping", load.mapping())
                .put("input", load.input())
                .put("code", load.code().map(HeldCode::code).orElse(null))
                .put("message", load.reason());
    }
}
