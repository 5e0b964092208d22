package dev.weir.run;

import dev.weir.schema.CodeList;
import dev.weir.workspace.Config;
import java.util.List;

/** The departments as a code list, so that their titles stand where their names do. */
final class DepartmentCodes {

    private static final String NAME = "department";

    private DepartmentCodes() {}

    static CodeList of(Config config) {
        return new CodeList(
                NAME,
                config.departments().entrySet().stream()
                        .map(each -> new CodeList.Code(each.getKey(), each.getValue(), List.of()))
                        .toList());
    }
}
