/**
 * Tables of web pages as grids of texts, streaming: what many systems export and call .xls. Entry class: {@link dev.weir.read.html.HtmlBook}.
 * Knows nothing of headers.
 */
package dev.weir.read.html;
