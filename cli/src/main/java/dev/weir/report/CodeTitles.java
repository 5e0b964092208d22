package dev.weir.report;

import dev.weir.problem.FaultCode;
import dev.weir.schema.CodeList;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.Schema;
import dev.weir.schema.Title;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What stored values are called in each language: those of code lists, and the names that Weir itself stores. */
public final class CodeTitles {

    private static final String ENTITY = "entity";
    private static final String FIELD = "field";
    private static final String FAULT = "fault";
    private static final String MAPPING = "mapping";

    /** Where a sentence says what was found: {@code ; found "…"} at the end of a part, or in brackets. */
    private static final Pattern FOUND =
            Pattern.compile(" \\(\"\\{value}\"\\)|（“\\{value}”）|[:;：，] ?(?:found |现为)?[\"“]\\{value}[\"”](?=[;；]|$)");
    /** The value behind its column. */
    private static final Pattern OF_COLUMN = Pattern.compile("\\{column} ?[\"“]\\{value}[\"”]");

    private final Map<String, Map<String, Title>> lists;

    private CodeTitles(Map<String, Map<String, Title>> lists) {
        this.lists = lists;
    }

    /**
     * The titles of code lists by code, by title and by alias; of kinds of records ({@code household}), of fields
     * ({@code household.phone}) and of faults ({@code F001}).
     *
     * @param mappings the titles of the mappings, by name
     */
    public static CodeTitles of(Schema schema, Map<String, Title> mappings) {
        Map<String, Map<String, Title>> lists = new TreeMap<>();
        schema.codeLists().values().forEach(list -> lists.put(list.name(), titles(list)));
        Map<String, Title> entities = new HashMap<>();
        Map<String, Title> fields = new HashMap<>();
        for (Entity entity : schema.entities().values()) {
            entities.put(entity.name(), entity.title());
            for (Field field : entity.fields()) {
                fields.put(entity.name() + "." + field.name(), joined(entity.title(), field.title()));
            }
        }
        lists.put(ENTITY, entities);
        lists.put(FIELD, fields);
        lists.put(FAULT, faults());
        lists.put(MAPPING, Map.copyOf(mappings));
        return new CodeTitles(lists);
    }

    /** The names of all lists. */
    Set<String> names() {
        return lists.keySet();
    }

    /** The title of a value; the value itself where the list has none. @param list one of the names, or empty for none */
    String of(String list, String value, ReportLanguage language) {
        Title title = lists.getOrDefault(list, Map.of()).get(value);
        return title == null ? value : language.of(title);
    }

    private static Map<String, Title> titles(CodeList list) {
        Map<String, Title> titles = new HashMap<>();
        for (CodeList.Code code : list.codes()) {
            code.aliases().forEach(alias -> titles.put(alias, code.title()));
        }
        // what a code is called comes before what else means one
        for (CodeList.Code code : list.codes()) {
            titles.put(code.title().en(), code.title());
            titles.put(code.title().zh(), code.title());
            titles.put(code.code(), code.title());
        }
        return titles;
    }

    private static Title joined(Title entity, Title field) {
        return new Title(entity.en() + ": " + field.en(), entity.zh() + "：" + field.zh());
    }

    /** The sentences of faults, without the column, row and value that they are about. */
    private static Map<String, Title> faults() {
        Map<String, Title> titles = new HashMap<>();
        for (FaultCode fault : FaultCode.values()) {
            titles.put(fault.code(), new Title(english(fault.sentence("en")), general(fault.sentence("zh"), "该栏")));
        }
        return titles;
    }

    private static String english(String sentence) {
        String text = general(sentence, "the column");
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String general(String sentence, String column) {
        String without = FOUND.matcher(sentence).replaceAll("");
        return OF_COLUMN
                .matcher(without)
                .replaceAll("{column}")
                .replace("the same {column}", "the same column")
                .replace("{column}", column)
                .replace("{value}", "…")
                .replace("{row}", "…");
    }
}
