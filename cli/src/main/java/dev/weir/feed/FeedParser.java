package dev.weir.feed;

import dev.weir.feed.CatalogueEntry.Manner;
import dev.weir.feed.CatalogueEntry.Opening;
import dev.weir.feed.CatalogueEntry.Sharing;
import dev.weir.feed.Feed.Contact;
import dev.weir.feed.Feed.Spatial;
import dev.weir.open.CountTable;
import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.problem.Suggestion;
import dev.weir.problem.TextLayout;
import dev.weir.schema.CodeList;
import dev.weir.schema.TitleForm;
import dev.weir.spec.MapView;
import dev.weir.spec.SpecChecker;
import dev.weir.sql.Sql;
import dev.weir.yaml.YamlNode;
import dev.weir.yaml.YamlReader;
import dev.weir.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a feed's file and checks everything that can be checked without a database. */
public final class FeedParser {

    /** Of the codes of problems in feeds. */
    public static final char LETTER = 'O';

    private final FileProblems problems;

    private FeedParser(FileProblems problems) {
        this.problems = problems;
    }

    /**
     * @param text the file's content
     * @param file its path as messages name it
     * @param lists the code lists of the workspace by name
     * @param problems gets everything that is wrong
     * @return the feed; empty if it has an error
     */
    public static Optional<Feed> parse(String text, String file, Map<String, CodeList> lists, Problems problems) {
        FileProblems found = new FileProblems(problems, LETTER);
        Optional<YamlNode> document = YamlReader.read(text, file, found);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        new SpecChecker(found).check(document.get(), FeedSpec.file());
        MapView root = MapView.of(document.get());
        FeedParser parser = new FeedParser(found);
        parser.checkName(root, file);
        parser.checkSource(root);
        parser.checkLicence(root);
        List<FeedColumn> columns = new ColumnReader(lists, found).read(root);
        parser.checkSpatial(root, columns);
        Optional<CountTable> count =
                root.has("count") ? new CountReader(found).read(table(root), root.map("count")) : Optional.empty();
        return found.isClean() ? Optional.of(feed(root, columns, count)) : Optional.empty();
    }

    /** The name of the table that a feed's counts have in the open file. */
    private static String table(MapView root) {
        return root.text("feed").orElse("").replace('-', '_');
    }

    private static Feed feed(MapView root, List<FeedColumn> columns, Optional<CountTable> count) {
        Optional<YamlScalar> sql = root.scalar("sql");
        Optional<TextLayout> layout = sql.map(YamlScalar::layout);
        return new Feed(
                root.text("feed").orElseThrow(),
                root.number("release", 1),
                TitleForm.read(root.map("title")),
                TitleForm.read(root.map("description")),
                sql.map(YamlScalar::text).orElseGet(() -> "SELECT * FROM " + Sql.name(table(root))),
                layout,
                count,
                root.has("count") ? Optional.of(CountLayout.of(root.map("count"))) : Optional.empty(),
                count.map(table -> ColumnReader.explained(columns, table)).orElse(columns),
                root.has("spatial")
                        ? Optional.of(new Spatial(
                                root.map("spatial").text("longitude").orElseThrow(),
                                root.map("spatial").text("latitude").orElseThrow()))
                        : Optional.empty(),
                root.text("licence").flatMap(Licence::of).orElseThrow(),
                root.choice("theme", Theme.class).orElseThrow(),
                root.maps("keywords").stream().map(TitleForm::read).toList(),
                new Contact(
                        TitleForm.read(root.map("contact").map("name")),
                        root.map("contact").text("email").orElseThrow()),
                root.choice("rhythm", Rhythm.class).orElseThrow(),
                root.has("correction")
                        ? Optional.of(new Correction(
                                root.map("correction").text("of").orElseThrow(),
                                TitleForm.read(root.map("correction").map("why"))))
                        : Optional.empty(),
                catalogue(root.map("catalogue")),
                root.position());
    }

    private static CatalogueEntry catalogue(MapView view) {
        return new CatalogueEntry(
                view.text("category").orElseThrow(),
                TitleForm.read(view.map("provider")),
                view.text("provider_code").orElseThrow(),
                view.text("code").orElseThrow(),
                view.choice("sharing", Sharing.class).orElseThrow(),
                view.text("condition").orElse(""),
                view.choice("manner", Manner.class).orElse(Manner.PLATFORM),
                view.choice("opening", Opening.class).orElseThrow(),
                view.texts("related"));
    }

    private void checkName(MapView root, String file) {
        String stem = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
        root.scalar("feed")
                .filter(name -> !name.text().equals(stem))
                .ifPresent(name -> error(
                        name.position(),
                        ProblemCode.NAME_NOT_FILE,
                        "feed \"" + name.text() + "\" stands in the file of \"" + stem + "\"",
                        "give both the same name"));
    }

    private void checkSource(MapView root) {
        if (!root.has("sql") && !root.has("count")) {
            error(
                    root.position(),
                    ProblemCode.FEED_SOURCE,
                    "the feed has neither sql nor count",
                    "say where its rows come from");
        }
    }

    private void checkLicence(MapView root) {
        List<String> known = Stream.of(Licence.values()).map(Licence::id).toList();
        root.scalar("licence")
                .filter(licence -> !known.contains(licence.text()))
                .ifPresent(licence -> error(
                        licence.position(),
                        ProblemCode.FEED_LICENCE,
                        "unknown licence \"" + licence.text() + "\"",
                        Suggestion.of(licence.text(), known)));
    }

    private void checkSpatial(MapView root, List<FeedColumn> columns) {
        for (String axis : List.of("longitude", "latitude")) {
            root.map("spatial").scalar(axis).ifPresent(name -> {
                Optional<FeedColumn> column = column(columns, name);
                if (column.isPresent() && column.get().type() != FeedColumn.Type.NUMBER) {
                    error(
                            name.position(),
                            ProblemCode.FEED_COLUMN,
                            "\"" + name.text() + "\" is no column of numbers, so it holds no " + axis,
                            "give it type: number");
                }
            });
        }
    }

    private Optional<FeedColumn> column(List<FeedColumn> columns, YamlScalar name) {
        Optional<FeedColumn> found = columns.stream()
                .filter(column -> column.name().equals(name.text()))
                .findFirst();
        if (found.isEmpty()) {
            error(
                    name.position(),
                    ProblemCode.FEED_COLUMN,
                    "\"" + name.text() + "\" is no column of the feed",
                    Suggestion.of(
                            name.text(), columns.stream().map(FeedColumn::name).toList()));
        }
        return found;
    }

    private void error(Position place, ProblemCode code, String message, String hint) {
        problems.error(place, code, message, hint);
    }
}
