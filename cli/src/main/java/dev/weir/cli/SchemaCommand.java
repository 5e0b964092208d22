package dev.weir.cli;

import dev.weir.problem.ConfigurationException;
import dev.weir.problem.Problems;
import dev.weir.problem.Suggestion;
import dev.weir.run.OpenWorkspace;
import dev.weir.run.WorkspaceFiles;
import dev.weir.schema.Authority;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.Schema;
import dev.weir.table.Column;
import dev.weir.table.RowWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir schema}. */
@Command(
        name = "schema",
        description = "The data dictionary: the entities and fields of mappings/schema.yaml.",
        footerHeading = "%nExample:%n",
        footer = "  weir schema household -f markdown > household.md")
final class SchemaCommand implements Callable<Integer> {

    private static final List<Column> COLUMNS = List.of(
            Column.text("entity"),
            Column.text("field"),
            Column.text("type"),
            Column.text("english"),
            Column.text("chinese"),
            Column.text("class"),
            Column.text("code_list"),
            Column.text("authority"));

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private FormatOption format;

    @Parameters(paramLabel = "ENTITY", arity = "0..1", description = "Only this one, such as household. Default: all.")
    private String name;

    @Override
    public Integer call() {
        RowWriter writer = format.writer();
        Collection<Entity> entities = entities();
        writer.begin(COLUMNS);
        for (Entity entity : entities) {
            entity.fields().forEach(field -> writer.row(row(entity, field)));
        }
        writer.end();
        return ExitCode.DONE.code();
    }

    private Collection<Entity> entities() {
        Problems problems = new Problems();
        Schema schema = WorkspaceFiles.read(workspace.folder(), problems)
                .map(OpenWorkspace::schema)
                .orElseThrow(() -> new ConfigurationException(problems.all()));
        if (name == null) {
            return schema.entities().values();
        }
        return List.of(schema.entity(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "there is no entity \"" + name + "\"; "
                                + Suggestion.of(name, schema.entities().keySet()))));
    }

    private static List<String> row(Entity entity, Field field) {
        List<String> row = new ArrayList<>();
        row.add(entity.name());
        row.add(field.name());
        row.add(field.target().map(target -> "→ " + target).orElse(word(field.type())));
        row.add(field.title().en());
        row.add(field.title().zh());
        row.add(word(field.privacy()));
        row.add(field.codeList().orElse(null));
        row.add(authority(entity, field));
        return row;
    }

    /** {@code civil-affairs, police, at most 2 years old}. */
    private static String authority(Entity entity, Field field) {
        List<String> departments = field.authority()
                .map(Authority::departments)
                .filter(own -> !own.isEmpty())
                .orElse(entity.authority().departments());
        return String.join(", ", departments)
                + field.authority()
                        .flatMap(Authority::maxAge)
                        .map(age -> ", at most " + DisplayText.period(age) + " old")
                        .orElse("");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
