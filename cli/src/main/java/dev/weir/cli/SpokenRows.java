package dev.weir.cli;

import dev.weir.speech.PhraseBook;
import dev.weir.table.Column;
import dev.weir.table.RowWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A table of Weir's own for people: its heads and the sentences in it are said in their language. Names, numbers and values stay. */
final class SpokenRows implements RowWriter {

    /** The columns that hold words or sentences of the program. */
    private static final Set<String> SAID = Set.of(
            "status", "note", "reason", "what_to_do", "veto", "reasons", "time", "rule", "why", "step", "message");

    /** The columns whose cells name a sum where the others have names. */
    private static final Set<String> SUMMED = Set.of("department", "mapping", "input");

    private static final String SUM = "all|[0-9,]+ inputs";

    private final RowWriter rows;
    private final PhraseBook book;
    private List<String> names = List.of();

    SpokenRows(RowWriter rows, PhraseBook book) {
        this.rows = rows;
        this.book = book;
    }

    @Override
    public void begin(List<Column> columns) {
        names = columns.stream().map(Column::name).toList();
        rows.begin(columns.stream()
                .map(column -> new Column(book.head(column.name()), column.number(), column.json()))
                .toList());
    }

    @Override
    public void row(List<?> values) {
        List<Object> said = new ArrayList<>(values);
        for (int index = 0; index < said.size(); index++) {
            if (said.get(index) instanceof String text && isSaid(names.get(index), text)) {
                said.set(index, book.of(text));
            }
        }
        rows.row(said);
    }

    private static boolean isSaid(String name, String text) {
        return SAID.contains(name) || SUMMED.contains(name) && text.matches(SUM);
    }

    @Override
    public void end() {
        rows.end();
    }

    @Override
    public boolean isRead() {
        return rows.isRead();
    }
}
