package dev.weir.read.log;

import dev.weir.mapping.Brake;
import dev.weir.mapping.Deletions;
import dev.weir.mapping.DelimitedInput;
import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input;
import dev.weir.mapping.LedgerRule;
import dev.weir.mapping.LoadMode;
import dev.weir.mapping.LogInput;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RejectLimit;
import dev.weir.problem.Position;
import dev.weir.schema.Title;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping of which the log reader looks at {@code input} only. */
final class LogMapping {

    private LogMapping() {}

    static Mapping growing(boolean growing) {
        return mapping(growing, LogInput.LINES);
    }

    static Mapping of(boolean growing, String recordStart) {
        return mapping(growing, new LogInput(Optional.of(recordStart), Optional.empty()));
    }

    private static Mapping mapping(boolean growing, LogInput log) {
        return new Mapping(
                "access-control-log",
                new Title("Door log", "门禁日志"),
                "access-control",
                new Input(
                        Input.Format.LOG,
                        List.of(),
                        Optional.empty(),
                        growing,
                        DelimitedInput.FOUND,
                        FileOptions.NONE,
                        Optional.empty(),
                        log),
                new LedgerRule(Optional.empty(), Optional.empty()),
                LoadMode.APPEND,
                new Deletions.None(),
                Optional.empty(),
                Brake.DEFAULT,
                RejectLimit.DEFAULT,
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                Position.of("mappings/access-control-log.yaml"));
    }
}
