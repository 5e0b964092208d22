/**
 * Reports as pages: one file each, with its style and charts inside, so that nothing is fetched and nothing can leave it. Entry classes: {@link
 * dev.weir.report.html.HtmlWriter}, {@link dev.weir.report.html.IndexWriter}. The templates lie in {@code cli/src/main/jte}.
 */
package dev.weir.report.html;
