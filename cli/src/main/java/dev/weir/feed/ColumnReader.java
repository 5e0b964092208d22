package dev.weir.feed;

import dev.weir.open.CountTable;
import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Suggestion;
import dev.weir.schema.CodeList;
import dev.weir.schema.Title;
import dev.weir.schema.TitleForm;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the columns of a feed.
 *
 * @param lists the code lists of the workspace by name
 */
record ColumnReader(Map<String, CodeList> lists, FileProblems problems) {

    List<FeedColumn> read(MapView root) {
        List<FeedColumn> columns = new ArrayList<>();
        for (YamlMap.Entry entry : root.entries("columns")) {
            MapView view = MapView.of(entry.value());
            columns.add(new FeedColumn(
                    entry.name(),
                    view.choice("type", FeedColumn.Type.class).orElse(FeedColumn.Type.TEXT),
                    TitleForm.read(view.map("title")),
                    TitleForm.read(view.map("description")),
                    codes(view)));
        }
        return columns;
    }

    /** The same columns, where those that Weir fills with each count are explained. */
    static List<FeedColumn> explained(List<FeedColumn> columns, CountTable count) {
        return columns.stream()
                .map(column -> CountNote.explained(column, count))
                .toList();
    }

    private List<FeedColumn.Code> codes(MapView column) {
        Optional<YamlScalar> name = column.scalar("codes");
        if (name.isEmpty()) {
            return column.entries("codes").stream()
                    .map(entry -> code(entry.name(), TitleForm.read(MapView.of(entry.value()))))
                    .toList();
        }
        CodeList list = lists.get(name.get().text());
        if (list == null) {
            problems.error(
                    name.get().position(),
                    ProblemCode.WRONG_VALUE,
                    "there is no code list \"" + name.get().text() + "\"",
                    Suggestion.of(name.get().text(), lists.keySet()));
            return List.of();
        }
        return list.codes().stream()
                .map(code -> code(code.code(), code.title()))
                .toList();
    }

    private static FeedColumn.Code code(String code, Title title) {
        return new FeedColumn.Code(code, title, title);
    }
}
