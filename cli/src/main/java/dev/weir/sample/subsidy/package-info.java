/**
 * The ledgers of minimum-living subsidies, a workbook for each community.
 * Entry class: {@link dev.weir.sample.subsidy.SubsidyLedgers}.
 */
package dev.weir.sample.subsidy;
