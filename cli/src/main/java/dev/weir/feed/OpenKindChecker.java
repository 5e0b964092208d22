package dev.weir.feed;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.schema.CodeList;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.OpenKind;
import dev.weir.schema.OpenRules;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import dev.weir.store.SelectTree;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tries each open kind with a row of every code: one that never_open names must not be of the kind. Such rows would not leave anyway. */
final class OpenKindChecker {

    private final Schema schema;
    private final FileProblems problems;

    /** @param found gets everything that is wrong */
    OpenKindChecker(Schema schema, Problems found) {
        this.schema = schema;
        this.problems = new FileProblems(found, 'S');
    }

    /** @param session of any database with the {@code weir_*} functions; nothing of it is read */
    void check(Session session) throws SQLException {
        for (OpenKind kind : schema.open().kinds()) {
            if (kind.when().isPresent()) {
                condition(session, kind);
            }
            check(session, kind);
        }
    }

    /** That a row leaves tells what its condition asks: so it may ask only what may leave itself. */
    private void condition(Session session, OpenKind kind) throws SQLException {
        Entity entity = schema.entity(kind.entity()).orElseThrow();
        SelectTree tree =
                SelectTree.parse(session.connection(), "SELECT " + kind.when().orElseThrow());
        if (tree.readsUnnamed() || tree.asksOtherRows()) {
            refuse(kind, "reads more than columns of its row by their names", "write a condition over columns");
        }
        for (SelectTree.Name name : tree.values()) {
            Optional<Field> field = entity.field(name.text());
            if (name.text().equals(entity.name())) {
                refuse(kind, "reads the whole row", "write a condition over columns");
            } else if (field.isPresent() && !field.get().mayLeave()) {
                refuse(kind, "reads \"" + name.text() + "\", which may not leave", "ask by open and internal fields");
            } else if (field.flatMap(Field::target)
                    .filter(OpenRules.PEOPLE::contains)
                    .isPresent()) {
                refuse(kind, "reads \"" + name.text() + "\", which leads to people", "ask by other fields");
            }
        }
    }

    private void refuse(OpenKind kind, String why, String remedy) {
        problems.error(
                kind.position(),
                ProblemCode.NEVER_OPEN,
                "the condition of open_for \"" + kind.name() + "\" " + why,
                remedy);
    }

    private void check(Session session, OpenKind kind) throws SQLException {
        Entity entity = schema.entity(kind.entity()).orElseThrow();
        Optional<String> never = Optional.ofNullable(schema.open().never().get(entity.name()));
        if (never.isEmpty()) {
            return;
        }
        for (Field field : entity.fields()) {
            Optional<CodeList> codes = field.codeList().map(schema.codeLists()::get);
            if (codes.isPresent()) {
                List<String> both = session.rows(
                        "SELECT " + Sql.name(field.name()) + " FROM " + rows(entity, field, codes.get())
                                + " WHERE coalesce((\n"
                                + kind.when().orElse("true") + "\n), false) AND coalesce((\n" + never.get()
                                + "\n), false) ORDER BY ALL",
                        row -> row.getString(1));
                if (!both.isEmpty()) {
                    problems.error(
                            kind.position(),
                            ProblemCode.NEVER_OPEN,
                            "open_for \"" + kind.name() + "\" takes in what never_open names: " + field.name() + " "
                                    + String.join(", ", both),
                            "make its when narrower");
                }
            }
        }
    }

    /** A row for each code, in which nothing else is known. */
    private static String rows(Entity entity, Field coded, CodeList codes) {
        String columns = entity.fields().stream()
                .map(field -> (field.equals(coded)
                                ? "code"
                                : "CAST(NULL AS " + field.type().goldenType() + ")")
                        + " AS " + Sql.name(field.name()))
                .collect(Collectors.joining(", "));
        String values = codes.codes().stream()
                .map(code -> "(" + Sql.literal(code.code()) + ")")
                .collect(Collectors.joining(", "));
        return "(SELECT " + columns
                + ", CAST(NULL AS TIMESTAMP) AS as_of, CAST(NULL AS DATE) AS published_on FROM (VALUES " + values
                + ") AS codes (code))";
    }
}
