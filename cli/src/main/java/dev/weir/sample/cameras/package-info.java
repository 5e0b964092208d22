/**
 * The police's video section in the sample: the register of cameras. Entry class: {@link dev.weir.sample.cameras.CameraRegister}. Knows
 * nothing of how Weir reads or loads.
 */
package dev.weir.sample.cameras;
