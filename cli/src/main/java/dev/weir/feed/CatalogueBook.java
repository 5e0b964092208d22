package dev.weir.feed;

import dev.weir.workbook.Block;
import dev.weir.workbook.Block.Look;
import dev.weir.workbook.Book;
import dev.weir.workbook.BookSheet;
import dev.weir.workbook.CellFormat;
import dev.weir.workbook.Table;
import dev.weir.workbook.TableColumn;
import dev.weir.workbook.WorkbookWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The catalogue sheet as a workbook: one line for each resource, and one for each of its columns. */
final class CatalogueBook {

    private CatalogueBook() {}

    static void write(Catalogue catalogue, Path file) {
        List<List<String>> resources = new ArrayList<>();
        List<List<String>> items = new ArrayList<>();
        List<String> resourceNames = new ArrayList<>();
        List<String> itemNames = new ArrayList<>();
        for (Release release : catalogue.releases()) {
            resourceNames = List.copyOf(CatalogueSheet.line(release).keySet());
            resources.add(List.copyOf(CatalogueSheet.line(release).values()));
            for (FeedColumn column : release.feed().columns()) {
                itemNames = with("信息资源代码", CatalogueSheet.item(column).keySet());
                items.add(with(
                        release.feed().catalogue().code(),
                        CatalogueSheet.item(column).values()));
            }
        }
        String title = catalogue.district().zh() + "政务信息资源目录";
        List<Block> above = List.of(
                new Block.Text(Look.TITLE, title), new Block.Text(Look.SUBTITLE, "更新日期 " + catalogue.modified()));
        WorkbookWriter.write(
                new Book(
                        title,
                        Locale.SIMPLIFIED_CHINESE,
                        catalogue.modified().atStartOfDay(),
                        List.of(
                                new BookSheet("信息资源目录", above, Optional.of(table(resourceNames, resources)), List.of()),
                                new BookSheet("信息项", List.of(), Optional.of(table(itemNames, items)), List.of()))),
                file);
    }

    private static List<String> with(String first, Collection<String> others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    private static Table table(List<String> names, List<List<String>> rows) {
        return new Table(
                names.stream()
                        .map(name -> new TableColumn(name, CellFormat.text()))
                        .toList(),
                rows,
                Optional.empty(),
                Optional.empty(),
                "没有资源");
    }
}
