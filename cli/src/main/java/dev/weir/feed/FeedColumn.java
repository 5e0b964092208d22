package dev.weir.feed;

import dev.weir.schema.Title;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A column of a feed.
 *
 * @param description one sentence: what it says, and in which unit
 * @param codes the values that people do not read as they stand; pages and workbooks show their titles, other files the codes themselves
 */
public record FeedColumn(String name, Type type, Title title, Title description, List<Code> codes) {

    public FeedColumn {
        codes = List.copyOf(codes);
    }

    /**
     * A value and what people call it.
     *
     * @param meaning for the dictionary
     */
    public record Code(String code, Title title, Title meaning) {}

    /** What the dictionary says: the description, and what each code means. */
    public Title explanation() {
        if (codes.isEmpty()) {
            return description;
        }
        return new Title(
                description.en() + " " + listed(Title::en, ": ", "; ") + ".",
                description.zh() + listed(Title::zh, "：", "；") + "。");
    }

    private String listed(Function<Title, String> language, String colon, String semicolon) {
        return codes.stream()
                .map(code -> {
                    String meaning = language.apply(code.meaning());
                    return meaning.equals(code.code()) ? meaning : code.code() + colon + meaning;
                })
                .collect(Collectors.joining(semicolon));
    }

    /** What a value is called; the value itself where it is no code. */
    public Title titleOf(String value) {
        return codes.stream()
                .filter(code -> code.code().equals(value))
                .map(Code::title)
                .findFirst()
                .orElse(new Title(value, value));
    }

    /** What a column may hold, with its names elsewhere. */
    public enum Type {
        /** A public id, made of the open file's id for this feed alone. */
        ID("string", "VARCHAR", "字符型"),
        TEXT("string", "VARCHAR", "字符型"),
        INTEGER("integer", "BIGINT", "数值型"),
        NUMBER("number", "DOUBLE", "数值型"),
        DATE("date", "DATE", "日期型"),
        BOOLEAN("boolean", "BOOLEAN", "布尔型");

        private final String tableSchema;
        private final String sql;
        private final String catalogue;

        Type(String tableSchema, String sql, String catalogue) {
            this.tableSchema = tableSchema;
            this.sql = sql;
            this.catalogue = catalogue;
        }

        /** The type's name in a Table Schema of the Data Package standard. */
        public String tableSchema() {
            return tableSchema;
        }

        /** The type of DuckDB in which it is written. */
        public String sql() {
            return sql;
        }

        /** The type's name in the catalogue of government information resources. */
        public String catalogue() {
            return catalogue;
        }
    }
}
