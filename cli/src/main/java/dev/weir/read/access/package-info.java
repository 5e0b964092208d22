/** Tables of Microsoft Access databases. Entry class: {@link dev.weir.read.access.AccessReader}. */
package dev.weir.read.access;
