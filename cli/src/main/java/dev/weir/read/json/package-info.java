/**
 * JSON lines and JSON documents as rows of named fields, streaming. Entry class: {@link dev.weir.read.json.JsonReader}.
 */
package dev.weir.read.json;
