package dev.weir.cli;

import dev.weir.feed.WhatLeaves;
import dev.weir.problem.ConfigurationException;
import dev.weir.problem.Problems;
import dev.weir.problem.Suggestion;
import dev.weir.run.OpenWorkspace;
import dev.weir.run.WorkspaceFeeds;
import dev.weir.run.WorkspaceFiles;
import dev.weir.schema.Authority;
import dev.weir.schema.Entity;
import dev.weir.schema.FactView;
import dev.weir.schema.Field;
import dev.weir.schema.Schema;
import dev.weir.store.OperationsTable;
import dev.weir.store.OperationsTables;
import dev.weir.table.Column;
import dev.weir.table.RowWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir schema}. */
@Command(
        name = "schema",
        description =
                "The data dictionary: the entities and fields of mappings/schema.yaml, the fact views of mappings/views, and"
                        + " Weir's own tables that are published.",
        footerHeading = "%nExample:%n",
        footer = {"  weir schema household -f markdown > household.md", "  weir schema --open"})
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

    private static final List<Column> OPEN_COLUMNS = List.of(
            Column.text("table"),
            Column.text("column"),
            Column.text("type"),
            Column.text("english"),
            Column.text("chinese"),
            Column.text("how"),
            Column.text("feeds"));

    /** How names of Weir's own tables begin. */
    private static final String OWN = "weir.";

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private FormatOption format;

    @Parameters(
            paramLabel = "ENTITY",
            arity = "0..1",
            description =
                    "Only this one, such as household, request_open or weir.load; weir for all of Weir's own. Default: all.")
    private String name;

    @Option(
            names = "--open",
            description =
                    "Only all that leaves as open data: each column of the open file, and the feeds that read it.")
    private boolean open;

    @Override
    public Integer call() {
        if (open) {
            return leaving();
        }
        RowWriter writer = format.writer();
        List<List<String>> rows = rows();
        writer.begin(COLUMNS);
        rows.forEach(writer::row);
        writer.end();
        return ExitCode.DONE.code();
    }

    private Integer leaving() {
        Problems problems = new Problems();
        OpenWorkspace read = workspace.open();
        WhatLeaves leaves =
                WhatLeaves.of(read.schema(), WorkspaceFeeds.read(read.workspace(), read.schema(), problems));
        problems.throwIfErrors();
        RowWriter writer = format.writer();
        writer.begin(OPEN_COLUMNS);
        leaves.columns().stream()
                .filter(column -> name == null || column.table().equals(name))
                .forEach(column -> writer.row(List.of(
                        column.table(),
                        column.name(),
                        column.type(),
                        column.title().en(),
                        column.title().zh(),
                        column.how(),
                        String.join(", ", column.feeds()))));
        writer.end();
        return ExitCode.DONE.code();
    }

    private List<List<String>> rows() {
        Problems problems = new Problems();
        Schema schema = WorkspaceFiles.read(workspace.folder(), problems)
                .map(OpenWorkspace::schema)
                .orElseThrow(() -> new ConfigurationException(problems.all()));
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        schema.entities()
                .values()
                .forEach(entity -> tables.put(
                        entity.name(),
                        entity.fields().stream()
                                .map(field -> row(entity, field))
                                .toList()));
        schema.views().stream()
                .filter(FactView::published)
                .forEach(view -> tables.put(
                        view.name(),
                        view.columns().stream()
                                .map(column -> row(view.name(), column))
                                .toList()));
        OperationsTables.all().stream()
                .filter(OperationsTable::published)
                .forEach(table -> tables.put(
                        OWN + table.name(),
                        table.columns().stream()
                                .map(column -> row(table, column))
                                .toList()));
        List<List<String>> rows = tables.entrySet().stream()
                .filter(table -> isWanted(table.getKey()))
                .flatMap(table -> table.getValue().stream())
                .toList();
        if (rows.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "there is no entity \"" + name + "\"; " + Suggestion.of(name, tables.keySet()));
        }
        return rows;
    }

    private boolean isWanted(String table) {
        return name == null || table.equals(name) || table.startsWith(OWN) && OWN.equals(name + ".");
    }

    private static List<String> row(OperationsTable table, OperationsTable.Column column) {
        List<String> row = new ArrayList<>();
        row.add(OWN + table.name());
        row.add(column.name());
        row.add(column.type().toLowerCase(Locale.ROOT));
        row.add(column.title().en());
        row.add(column.title().zh());
        row.add(word(column.privacy()));
        row.add(null);
        row.add(null);
        return row;
    }

    private static List<String> row(Entity entity, Field field) {
        List<String> row = row(entity.name(), field);
        row.set(row.size() - 1, authority(entity, field));
        return row;
    }

    private static List<String> row(String table, Field field) {
        List<String> row = new ArrayList<>();
        row.add(table);
        row.add(field.name());
        row.add(field.target().map(target -> "→ " + target).orElse(word(field.type())));
        row.add(field.title().en());
        row.add(field.title().zh());
        row.add(word(field.privacy()));
        row.add(field.codeList().orElse(null));
        row.add(null);
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
