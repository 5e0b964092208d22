/**
 * Urban management in the sample: the register of public facilities, a GB18030 text file with the coordinates of a shifted map. Entry class:
 * {@link dev.weir.sample.facilities.FacilityRegister}. Knows nothing of how Weir reads or loads.
 */
package dev.weir.sample.facilities;
