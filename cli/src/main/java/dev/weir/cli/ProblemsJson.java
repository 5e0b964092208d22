package dev.weir.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.problem.Problem;
import dev.weir.table.CellValue;
import java.util.List;
import java.util.Locale;

/** The problems of a workspace as one JSON document; its names are a promise to scripts. */
final class ProblemsJson {

    private ProblemsJson() {}

    static String of(List<Problem> problems) {
        ObjectNode document = CellValue.JSON.createObjectNode();
        document.put("exit_code", ExitCode.of(problems).code());
        ArrayNode list = document.putArray("problems");
        for (Problem problem : problems) {
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
