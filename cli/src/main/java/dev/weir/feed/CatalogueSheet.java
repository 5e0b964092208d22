package dev.weir.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The district's part of 政务信息资源目录: one line for each feed, with all core metadata, as the workbook and as JSON.
 *
 * <p>Source: 政务信息资源目录编制指南（试行）, 2017.
 */
final class CatalogueSheet {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CatalogueSheet() {}

    /** The names of the core metadata in the sheet's order, each with the feed's value. */
    static Map<String, String> line(Release release) {
        Feed feed = release.feed();
        CatalogueEntry entry = feed.catalogue();
        Map<String, String> line = new LinkedHashMap<>();
        line.put("信息资源分类", entry.category());
        line.put("信息资源名称", feed.title().zh());
        line.put("信息资源代码", entry.code());
        line.put("信息资源提供方", entry.provider().zh());
        line.put("信息资源提供方代码", entry.providerCode());
        line.put("信息资源摘要", release.description().zh());
        line.put(
                "信息资源格式",
                release.files().stream().map(file -> file.format().ending()).collect(Collectors.joining("、")));
        line.put("共享类型", entry.sharing().title().zh());
        line.put("共享条件", entry.condition().isEmpty() ? "无" : entry.condition());
        line.put("共享方式", entry.manner().title().zh());
        line.put("是否向社会开放", entry.opening().title().zh());
        line.put("开放条件", "遵守许可协议 " + feed.licence().id());
        line.put("更新周期", feed.rhythm().title().zh());
        line.put("发布日期", release.modified().toString());
        line.put("关联资源代码", String.join("、", entry.related()));
        return line;
    }

    /** The names of the metadata of a column (信息项), in the sheet's order, each with its value. */
    static Map<String, String> item(FeedColumn column) {
        Map<String, String> item = new LinkedHashMap<>();
        item.put("信息项名称", column.title().zh());
        item.put("信息项英文名", column.name());
        item.put("数据类型", column.type().catalogue());
        item.put("说明", column.explanation().zh());
        return item;
    }

    static ArrayNode json(List<Release> releases) {
        ArrayNode root = JSON.createArrayNode();
        for (Release release : releases) {
            ObjectNode resource = root.addObject();
            line(release).forEach(resource::put);
            ArrayNode items = resource.putArray("信息项");
            for (FeedColumn column : release.feed().columns()) {
                ObjectNode item = items.addObject();
                item(column).forEach(item::put);
            }
        }
        return root;
    }
}
