/**
 * The rows of a query as {@link dev.weir.read.fields.FieldRows}. Entry class: {@link dev.weir.read.query.QueryRows}. Knows neither Camel nor any
 * driver: rows come as maps from label to value, and {@link dev.weir.read.query.JdbcText} gives each value one text whatever the database.
 */
package dev.weir.read.query;
