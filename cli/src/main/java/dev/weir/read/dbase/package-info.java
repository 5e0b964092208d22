/**
 * Tables of dBase, FoxPro and Visual FoxPro (.dbf) with their memo files. Entry class: {@link dev.weir.read.dbase.DbaseReader}. Written
 * here because the maintained libraries are under the LGPL or do not know Chinese code pages.
 */
package dev.weir.read.dbase;
