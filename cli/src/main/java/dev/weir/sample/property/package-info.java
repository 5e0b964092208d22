/**
 * The property companies of the sample: house ledgers as .xls workbooks, each company in its own words. Entry class:
 * {@link dev.weir.sample.property.PropertyLedgers}. Knows nothing of how Weir reads or loads.
 */
package dev.weir.sample.property;
