package dev.weir.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.problem.Problem;
import dev.weir.problem.ProblemReport;
import dev.weir.table.CellValue;
import java.util.List;
import java.util.Locale;

/** The problems of a workspace as one JSON document, the first hundred of them; its names are a promise to scripts. */
final class ProblemsJson {

    private ProblemsJson() {}

    static String of(List<Problem> problems) {
        ObjectNode document = CellValue.JSON.createObjectNode();
        document.put("exit_code", ExitCode.of(problems).code());
        ProblemReport report = ProblemReport.of(problems);
        document.put("errors", report.errors());
        document.put("warnings", report.warnings());
        document.put("left_out", report.leftOut());
        ArrayNode list = document.putArray("problems");
        for (Problem problem : report.shown()) {
            list.addObject()
                    .put("file", problem.position().file())
                    .put("line", problem.position().line())
                    .put("column", problem.position().column())
                    .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                    .put("code", problem.code().code())
                    .put("message", problem.message())
                    .put("hint", problem.hint());
        }
        return document.toPrettyString();
    }
}
