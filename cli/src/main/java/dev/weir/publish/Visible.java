package dev.weir.publish;

import dev.weir.schema.Entity;
import dev.weir.schema.FactView;
import dev.weir.schema.Field;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.RowPrivacy;
import dev.weir.schema.Schema;
import dev.weir.store.OperationsTable;
import dev.weir.store.OperationsTables;
import dev.weir.store.PopulationViews;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What an audience may see of a schema's tables: the one definition that every published file is made by. */
public record Visible(Schema schema, Audience audience) {

    private static final String SEE = "see ";
    private static final String HIDE = "hide ";

    /** The entities whose tables may be seen, in the schema's order. */
    public List<Entity> entities() {
        return schema.entities().values().stream()
                .filter(entity -> isSeen(entity.name()))
                .toList();
    }

    /** The entities that are seen or tell which rows of others are: those to which they lead or whose values they repeat. */
    List<Entity> needed() {
        Set<String> names = new TreeSet<>();
        List<Entity> next = PopulationViews.queries(schema).keySet().stream().anyMatch(this::isSeen)
                ? List.copyOf(schema.entities().values())
                : Stream.concat(entities().stream(), ofViews()).toList();
        while (!next.isEmpty()) {
            next.forEach(entity -> names.add(entity.name()));
            next = schema.entities().values().stream()
                    .filter(entity -> !names.contains(entity.name()))
                    .filter(entity -> names.stream()
                            .anyMatch(from -> reaches(schema.entities().get(from), entity)))
                    .toList();
        }
        return schema.entities().values().stream()
                .filter(entity -> names.contains(entity.name()))
                .toList();
    }

    /** The entities to whose rows the rows of fact views lead. */
    private Stream<Entity> ofViews() {
        return views().stream()
                .flatMap(view -> view.columns().stream())
                .flatMap(column -> column.target().stream())
                .flatMap(target -> schema.entity(target).stream());
    }

    private static boolean reaches(Entity from, Entity to) {
        return from.fields().stream().anyMatch(field -> field.target().equals(Optional.of(to.name())))
                || from.rows().repeats().values().stream()
                        .anyMatch(repeated -> repeated.entity().equals(to.name()));
    }

    /** The fields that may be seen, in order. */
    public List<Field> fields(Entity entity) {
        return entity.fields().stream()
                .filter(field -> audience.classes().contains(field.privacy()))
                .filter(field -> isSeen(entity.name(), field.name()))
                // a number that leads to a table that is not there serves nobody
                .filter(field ->
                        field.target().filter(target -> !isSeen(target)).isEmpty())
                .toList();
    }

    /** The fact views of which a column may be seen. */
    List<FactView> views() {
        return schema.views().stream()
                .filter(FactView::published)
                .filter(view -> isSeen(view.name()) && !columns(view).isEmpty())
                .filter(view -> share().isDecided(view.name()))
                .toList();
    }

    List<Field> columns(FactView view) {
        return view.columns().stream()
                .filter(column -> audience.classes().contains(column.privacy()))
                .filter(column -> isSeen(view.name(), column.name()))
                .filter(column ->
                        column.target().filter(target -> !isSeen(target)).isEmpty())
                .toList();
    }

    /** The SQL condition of the rows of a table that this audience may see; empty if all. */
    Optional<String> rows(String table) {
        return Optional.ofNullable(audience.rows().get(table));
    }

    /** The operations tables of which a column may be seen; what the file says of itself is not among them. */
    List<OperationsTable> operations() {
        return OperationsTables.all().stream()
                .filter(OperationsTable::published)
                .filter(table -> !table.name().equals("meta"))
                .filter(table ->
                        isSeen("weir." + table.name()) && !columns(table).isEmpty())
                .filter(table -> share().isDecided("weir." + table.name()))
                .toList();
    }

    List<OperationsTable.Column> columns(OperationsTable table) {
        return table.columns().stream()
                .filter(column -> audience.classes().contains(column.privacy()))
                .filter(column -> isSeen("weir." + table.name(), column.name()))
                .toList();
    }

    /** Whether the whole table may be seen, its rows and columns aside. */
    boolean isSeen(String table) {
        return audience.sees(table);
    }

    private boolean isSeen(String table, String column) {
        return audience.columns().getOrDefault(table, Set.of(column)).contains(column);
    }

    /** Which rows are the audience's. */
    Share share() {
        return new Share(schema, audience);
    }

    /** The SQL conditions, over golden rows, of the rows that the classes hide. */
    List<String> hidden(Entity entity) {
        RowPrivacy rows = entity.rows();
        List<String> conditions = new ArrayList<>();
        rows.personalWhen().filter(when -> !sees(PrivacyClass.PERSONAL)).ifPresent(conditions::add);
        rows.sensitiveWhen().filter(when -> !sees(PrivacyClass.SENSITIVE)).ifPresent(conditions::add);
        return conditions;
    }

    private boolean sees(PrivacyClass privacy) {
        return audience.classes().contains(privacy);
    }

    /** All of it as text, one line for each column that is seen and each condition that hides rows. */
    String text() {
        Set<String> lines = new TreeSet<>();
        for (Entity entity : entities()) {
            fields(entity).forEach(field -> lines.add(SEE + entity.name() + "." + field.name()));
        }
        for (Entity entity : schema.entities().values()) {
            entity.rows().repeats().keySet().forEach(field -> lines.add(HIDE + entity.name() + " repeated " + field));
            hidden(entity).forEach(when -> lines.add(HIDE + entity.name() + " " + when.replaceAll("\\s+", " ")));
            share().outside(entity)
                    .ifPresent(when -> lines.add(HIDE + entity.name() + " " + when.replaceAll("\\s+", " ")));
        }
        audience.rows()
                .forEach((table, only) -> lines.add(HIDE + "others of " + table + " " + only.replaceAll("\\s+", " ")));
        for (FactView view : views()) {
            columns(view)
                    .forEach(column -> lines.add(SEE + view.name() + "." + column.name()
                            + column.target()
                                    .map(entity -> " but of hidden " + entity)
                                    .orElse("")));
            if (audience.smallestCount() > 1) {
                view.counts()
                        .forEach((column, count) -> lines.add(HIDE + view.name() + "." + column + " below "
                                + audience.smallestCount() + " within " + count.within()));
            }
        }
        for (OperationsTable table : operations()) {
            columns(table).forEach(column -> lines.add(SEE + "weir." + table.name() + "." + column.name()));
        }
        return String.join("\n", lines);
    }

    /**
     * Whether less may be seen than before: a column fewer, or more rows hidden.
     *
     * @param before an earlier {@link #text}; empty if it is not known, which counts as less
     */
    boolean isNarrowerThan(Optional<String> before) {
        if (before.isEmpty()) {
            return true;
        }
        Set<String> then = Set.of(before.get().split("\n"));
        Set<String> now = Set.of(text().split("\n"));
        return then.stream().anyMatch(line -> line.startsWith(SEE) && !now.contains(line))
                || now.stream().anyMatch(line -> line.startsWith(HIDE) && !then.contains(line));
    }
}
