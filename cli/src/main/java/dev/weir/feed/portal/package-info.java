/** The pages of the open-data portal: an index, and a page for each feed, in both languages, readable without a script. */
package dev.weir.feed.portal;
