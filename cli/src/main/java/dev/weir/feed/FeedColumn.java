package dev.weir.feed;

import dev.weir.schema.Title;

/**
 * A column of a feed.
 *
 * @param description one sentence: what it says, and in which unit
 */
public record FeedColumn(String name, Type type, Title title, Title description) {

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
