/**
 * The old database of the police: household books, persons, and who belongs where.
 * Entry class: {@link dev.weir.sample.police.PoliceRegister}.
 */
package dev.weir.sample.police;
