/**
 * One input becomes records: stage, check, record, in one transaction that its line in the ledger of loads closes. Entry class:
 * {@link dev.weir.load.Loader}. Knows no Camel and no command line.
 */
package dev.weir.load;
