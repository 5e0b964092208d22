/**
 * Questions that change nothing: how fresh the ledgers are, which loads there were, which rows were rejected, where a value comes from.
 * {@link dev.weir.inquiry.Inquiry} asks the working file, {@link dev.weir.inquiry.PublishedInquiry} the published one. How an answer is
 * printed is not known here.
 */
package dev.weir.inquiry;
