/**
 * Names and texts as parts of SQL statements. Entry class: {@link dev.weir.sql.Sql}. Pure: knows no table, no mapping and no database; every
 * quotation mark in a statement is set here.
 */
package dev.weir.sql;
