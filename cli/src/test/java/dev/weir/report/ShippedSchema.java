package dev.weir.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.docs.Documents;
import dev.weir.problem.Problems;
import dev.weir.run.WorkspaceFiles;
import dev.weir.schema.Schema;

/** The repository's own schema, with its fact views. */
final class ShippedSchema {

    private ShippedSchema() {}

    static Schema read() {
        Problems problems = new Problems();
        Schema schema =
                WorkspaceFiles.read(Documents.ROOT, problems).orElseThrow().schema();
        assertThat(problems.hasErrors()).isFalse();
        return schema;
    }
}
