/** Reports as Markdown, to be read anywhere and taken over into other texts. Entry class: {@link dev.weir.report.markdown.MarkdownWriter}. */
package dev.weir.report.markdown;
