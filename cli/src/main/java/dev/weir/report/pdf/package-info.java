/**
 * Reports as PDF: the page in HTML, printed by a Chromium that is there. Entry class: {@link dev.weir.report.pdf.PdfReport}. Chromium runs
 * without a network, in a profile of its own that is gone afterwards.
 */
package dev.weir.report.pdf;
