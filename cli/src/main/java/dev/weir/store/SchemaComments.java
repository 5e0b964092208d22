package dev.weir.store;

import dev.weir.schema.Entity;
import dev.weir.schema.Entity.Golden;
import dev.weir.schema.FactView;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.schema.Title;
import dev.weir.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code COMMENT ON} for what the schema describes, so that the database explains itself in every tool. */
public final class SchemaComments {

    private SchemaComments() {}

    /** Comments on the working file's tables of the entity. */
    static List<String> all(Entity entity) {
        List<String> statements = new ArrayList<>();
        statements.addAll(of(entity, "TABLE", "history", entity.fields(), "all versions"));
        statements.addAll(of(entity, "VIEW", "record", entity.fields(), "current statements of the departments"));
        statements.addAll(golden(entity, entity.golden() == Golden.RECORD ? "VIEW" : "TABLE", entity.fields()));
        return statements;
    }

    /** Comments on the golden table or view and on those of its columns that are there. */
    public static List<String> golden(Entity entity, String kind, List<Field> fields) {
        List<String> statements = of(entity, kind, "main", fields, "");
        String table = Sql.name("main", entity.name());
        statements.add(column(
                table,
                EntityTables.id(entity),
                "Identifier of the " + entity.name() + ", never used again for another · 标识"));
        statements.add(column(table, "as_of", "When the newest of its statements was true · 数据时点"));
        return statements;
    }

    /** Comments on a published fact view and on those of its columns that are there. */
    /** @param smallestCount below which a count of people is withheld; 0 if none is */
    public static List<String> view(FactView view, List<Field> columns, int smallestCount) {
        List<String> statements = new ArrayList<>();
        statements.add(table("TABLE", "main", view.name(), title(view.title()) + ": " + title(view.description())));
        String table = Sql.name("main", view.name());
        columns.forEach(column -> statements.add(column(
                table,
                column.name(),
                describe(column) + (view.counts().containsKey(column.name()) ? withheld(smallestCount) : ""))));
        return statements;
    }

    private static String withheld(int smallestCount) {
        return smallestCount < 2
                ? ""
                : "; empty where fewer than " + smallestCount + " are counted · 少于" + smallestCount + "的不列";
    }

    private static List<String> of(Entity entity, String kind, String schema, List<Field> fields, String what) {
        String table = Sql.name(schema, entity.name());
        String about = entity.description().isBlank() ? "" : ": " + entity.description();
        List<String> statements = new ArrayList<>();
        statements.add(table(
                kind,
                schema,
                entity.name(),
                title(entity.title()) + about + (what.isEmpty() ? "" : " (" + what + ")")));
        for (Field field : fields) {
            statements.add(column(table, field.name(), describe(field)));
        }
        return statements;
    }

    /** {@code Household number · 户号 [internal]}, with the target or the code list where there is one. */
    private static String describe(Field field) {
        String more = "";
        if (field.type() == FieldType.REFERENCE) {
            more = " → " + field.target().orElseThrow();
        } else if (field.type() == FieldType.CODE) {
            more = " (code list " + field.codeList().orElseThrow() + ")";
        }
        return title(field.title()) + more + " [" + field.privacy().name().toLowerCase(Locale.ROOT) + "]";
    }

    private static String title(Title title) {
        return title.en() + " · " + title.zh();
    }

    static String table(String kind, String schema, String name, String comment) {
        return "COMMENT ON " + kind + " " + Sql.name(schema, name) + " IS " + Sql.literal(comment);
    }

    public static String column(String table, String column, String comment) {
        return "COMMENT ON COLUMN " + table + "." + Sql.name(column) + " IS " + Sql.literal(comment);
    }
}
