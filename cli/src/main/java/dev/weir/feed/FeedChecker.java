package dev.weir.feed;

import dev.weir.open.CountTable;
import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.problem.Stage;
import dev.weir.problem.Suggestion;
import dev.weir.problem.TextLayout;
import dev.weir.problem.WeirException;
import dev.weir.publish.OpenShape;
import dev.weir.report.ReportSql;
import dev.weir.report.SelectChecker;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.OpenKind;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.store.BindingError;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.FunctionCatalog;
import dev.weir.store.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Checks the feeds against the open file, without a row: nothing that is not in it can be named. */
public final class FeedChecker {

    /** Without a row the SQL of a feed takes some milliseconds. */
    private static final int TRIAL_SECONDS = 5;

    private final Schema schema;
    private final OpenKindChecker kinds;
    private final FileProblems problems;

    /** @param found gets everything that is wrong */
    public FeedChecker(Schema schema, Problems found) {
        this.schema = schema;
        this.kinds = new OpenKindChecker(schema, found);
        this.problems = new FileProblems(found, FeedParser.LETTER);
    }

    /** Checks what the schema opens, and the feeds. @param feeds each of which is otherwise right */
    public void check(List<Feed> feeds) {
        if (feeds.isEmpty() && schema.open().kinds().isEmpty()) {
            return;
        }
        Map<String, Position> codes = new HashMap<>();
        try (OpenShape shape = OpenShape.of(schema)) {
            kinds.check(new Session(shape.connection()));
            for (Feed feed : feeds) {
                Position other = codes.putIfAbsent(feed.catalogue().code(), feed.position());
                if (other != null) {
                    error(
                            feed.position(),
                            ProblemCode.FEED_TWICE,
                            "the catalogue's code \"" + feed.catalogue().code() + "\" is also that of " + other.file(),
                            "give each resource its own");
                }
                check(feed, shape);
            }
        } catch (SQLException failure) {
            throw new WeirException(
                    Stage.CONFIGURE, "", "the feeds cannot be checked: " + DatabaseMessage.of(failure), failure);
        }
    }

    private void check(Feed feed, OpenShape shape) throws SQLException {
        if (feed.count().isPresent()
                && !new CountChecker(schema, shape.connection(), problems)
                        .check(feed.count().get(), feed.countLayout().orElseThrow())) {
            return;
        }
        Connection open;
        try {
            open = shape.with(feed.count().stream().toList());
        } catch (SQLException failure) {
            CountTable count = feed.count().orElseThrow(() -> failed(failure));
            error(
                    feed.countLayout().map(CountLayout::source).orElse(feed.position()),
                    ProblemCode.FEED_LADDER,
                    "the counts of \"" + count.source() + "\" cannot be made: " + DatabaseMessage.of(failure),
                    "correct when or the ladder");
            return;
        }
        ReportSql sql = new ReportSql(feed.sql(), feed.sqlLayout().orElseGet(() -> TextLayout.from(feed.position())));
        SelectChecker selects =
                new SelectChecker(open, Set.of(), FunctionCatalog.of(open), "table of the open file", problems);
        if (!selects.check(sql, false)) {
            return;
        }
        try {
            checkColumns(feed, columns(open, feed));
        } catch (SQLTimeoutException over) {
            error(
                    at(feed, OptionalInt.empty()),
                    ProblemCode.FEED_SQL,
                    "the SQL has not come to its end in " + TRIAL_SECONDS + " seconds, and no table had a row",
                    "give a recursion a condition that ends it, and count no billions of made-up rows");
        } catch (SQLException failure) {
            unbound(feed, BindingError.of(failure));
        }
    }

    private static Map<String, String> columns(Connection open, Feed feed) throws SQLException {
        try (Statement settings = open.createStatement()) {
            settings.execute("SET errors_as_json = true");
        }
        try (PreparedStatement statement = open.prepareStatement(feed.sql())) {
            statement.setQueryTimeout(TRIAL_SECONDS);
            try (ResultSet rows = statement.executeQuery()) {
                ResultSetMetaData meta = rows.getMetaData();
                Map<String, String> columns = new LinkedHashMap<>();
                for (int index = 1; index <= meta.getColumnCount(); index++) {
                    columns.put(meta.getColumnLabel(index), meta.getColumnTypeName(index));
                }
                return columns;
            }
        } finally {
            try (Statement settings = open.createStatement()) {
                settings.execute("SET errors_as_json = false");
            }
        }
    }

    private void checkColumns(Feed feed, Map<String, String> given) {
        for (FeedColumn column : feed.columns()) {
            if (!given.containsKey(column.name())) {
                error(
                        at(feed, OptionalInt.empty()),
                        ProblemCode.FEED_COLUMN,
                        "the SQL gives no column \"" + column.name() + "\"",
                        Suggestion.of(column.name(), given.keySet()));
            }
        }
        given.keySet().stream()
                .filter(name -> feed.columns().stream()
                        .noneMatch(column -> column.name().equals(name)))
                .forEach(name -> error(
                        at(feed, OptionalInt.empty()),
                        ProblemCode.FEED_COLUMN,
                        "the SQL gives a column \"" + name + "\", of which columns says nothing",
                        "describe it, or leave it out of the SQL"));
    }

    private void unbound(Feed feed, BindingError wrong) {
        Position place = at(feed, wrong.offset());
        Optional<String> column = wrong.missingColumn();
        Optional<String> personal = column.flatMap(this::notOpen);
        if (personal.isPresent()) {
            error(place, ProblemCode.FEED_SQL, personal.get(), "only what open_for in schema.yaml names can leave");
        } else if (wrong.missingTable().isPresent()) {
            String table = wrong.missingTable().get();
            boolean known = schema.entity(table).isPresent();
            error(
                    place,
                    ProblemCode.FEED_SQL,
                    known ? "\"" + table + "\" is not in the open file" : "there is no table \"" + table + "\"",
                    known
                            ? "name an open kind of it, or count it"
                            : Suggestion.of(
                                    table,
                                    schema.open().kinds().stream()
                                            .map(OpenKind::name)
                                            .toList()));
        } else {
            error(
                    place,
                    ProblemCode.FEED_SQL,
                    column.map(name -> "there is no column \"" + name + "\"").orElse(wrong.message()),
                    wrong.nearest());
        }
    }

    /** Why a column that the schema knows is not in the open file. */
    private Optional<String> notOpen(String column) {
        String name = column.substring(column.lastIndexOf('.') + 1);
        for (OpenKind kind : schema.open().kinds()) {
            Entity entity = schema.entity(kind.entity()).orElseThrow();
            Optional<Field> field = entity.field(name);
            if (field.isPresent()) {
                PrivacyClass privacy = field.get().privacy();
                boolean may = privacy == PrivacyClass.OPEN || privacy == PrivacyClass.INTERNAL;
                return Optional.of("\"" + entity.name() + "." + name + "\" is "
                        + (may
                                ? "not opened by \"" + kind.name() + "\""
                                : privacy.name().toLowerCase(Locale.ROOT)));
            }
        }
        return Optional.empty();
    }

    private static Position at(Feed feed, OptionalInt offset) {
        return feed.sqlLayout()
                .map(layout -> layout.atByte(feed.sql(), offset.orElse(0)))
                .orElse(feed.position());
    }

    private static WeirException failed(SQLException failure) {
        return new WeirException(
                Stage.CONFIGURE, "", "the open file could not be tried: " + DatabaseMessage.of(failure), failure);
    }

    private void error(Position place, ProblemCode code, String message, String hint) {
        problems.error(place, code, message, hint);
    }
}
