/**
 * Files of people into plain files, without a workspace's database. {@link dev.weir.convert.RawConversion} writes sheets as they stand. Knows no
 * format of workbooks and no command line.
 */
package dev.weir.convert;
