/**
 * The sample district: invented families, registers, ledgers and device logs with the faults that real ones have, and the expected result of
 * each fault. Entry class: {@link dev.weir.sample.SampleDistrict}. Knows nothing of how Weir reads or loads: what it writes is a test of that.
 */
package dev.weir.sample;
