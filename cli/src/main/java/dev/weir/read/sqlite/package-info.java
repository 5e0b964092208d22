/** Tables of SQLite files that departments hand in. Entry class: {@link dev.weir.read.sqlite.SqliteReader}. */
package dev.weir.read.sqlite;
