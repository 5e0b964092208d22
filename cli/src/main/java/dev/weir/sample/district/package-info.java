/**
 * The invented people and their homes: computed from a seed, kept nowhere. Knows nothing of registers, files and traps.
 * Entry class: {@link dev.weir.sample.district.District}.
 */
package dev.weir.sample.district;
