/**
 * What the traps do to the district: families they claim, rows they change, ledgers they send, records that truth names.
 * Entry class: {@link dev.weir.sample.plan.Plan}.
 */
package dev.weir.sample.plan;
