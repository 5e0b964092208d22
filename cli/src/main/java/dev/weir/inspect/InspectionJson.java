package dev.weir.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.table.CellValue;
import java.util.List;

/** What is told of files as one JSON document; its names are a promise to scripts. Examples are masked here too. */
public final class InspectionJson {

    private InspectionJson() {}

    public static String of(List<InspectedFile> files) {
        ArrayNode document = CellValue.JSON.createArrayNode();
        for (InspectedFile file : files) {
            ObjectNode node = document.addObject().put("file", file.name());
            texts(node.putArray("kind"), file.kind());
            texts(node.putArray("notes"), file.notes());
            file.fit().ifPresent(fit -> fit(node.putObject("mapping"), fit));
            ArrayNode tables = node.putArray("tables");
            file.tables().forEach(table -> table(tables.addObject(), table));
        }
        return document.toPrettyString();
    }

    private static void fit(ObjectNode node, MappingFit fit) {
        node.put("name", fit.mapping()).put("fits", fit.fits());
        texts(node.putArray("missing"), fit.missing());
        texts(node.putArray("extra"), fit.extra());
    }

    private static void table(ObjectNode node, InspectedTable table) {
        SeenTable seen = table.seen();
        node.put("sheet", seen.name()).put("hidden", seen.hidden());
        ArrayNode header = node.putArray("header_rows");
        seen.headerRows().forEach(header::add);
        texts(node.putArray("title"), seen.title().stream().map(Masked::line).toList());
        ObjectNode classes = node.putObject("rows");
        seen.classes().forEach((rowClass, rows) -> classes.put(rowClass.word(), rows));
        ObjectNode examples = node.putObject("examples");
        seen.examples().forEach((rowClass, lines) -> texts(examples.putArray(rowClass.word()), lines));
        node.put("looked_at", seen.closely()).put("hidden_rows", seen.hiddenRows());
        table.understanding().form().ifPresent(form -> node.put("form", form.name()));
        ArrayNode columns = node.putArray("columns");
        seen.names().forEach((place, name) -> column(columns.addObject(), table, place, name));
    }

    private static void column(ObjectNode node, InspectedTable table, int place, String name) {
        SeenTable seen = table.seen();
        SeenValues values = seen.values().get(place);
        node.put("column", InspectedTable.letters(place))
                .put("name", name)
                .put("type", table.type(place).shown())
                .put("filled", values.filled())
                .put("different", values.texts().size())
                .put("more_different", values.more())
                .put("merged_blocks", seen.blocks().getOrDefault(place, 0L))
                .put("hidden", seen.hiddenColumns().contains(place));
        texts(node.putArray("examples"), values.examples());
        Guess guess = table.understanding().guesses().get(place);
        if (guess.score() > 0) {
            ObjectNode told = node.putObject("guess")
                    .put("concept", guess.concept())
                    .put("score", rounded(guess.score()))
                    .put("confident", guess.isConfident())
                    .put("name_like", rounded(guess.named()))
                    .put("values_read", rounded(guess.read()));
            texts(told.putArray("fields"), guess.fields().stream().sorted().toList());
        }
        ArrayNode doubts = node.putArray("suspicious");
        table.suspicions().getOrDefault(place, List.of()).forEach(doubt -> doubts.addObject()
                .put("code", doubt.code())
                .put("message", doubt.sentence())
                .put("rows", doubt.rows())
                .put("first", doubt.cell()));
    }

    private static double rounded(double share) {
        return Math.round(share * 100) / 100.0;
    }

    private static void texts(ArrayNode node, List<String> texts) {
        texts.forEach(node::add);
    }
}
