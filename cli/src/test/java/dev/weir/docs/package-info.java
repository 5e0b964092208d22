/** The pages of the repository say what the program does: links lead somewhere, generated tables are up to date. */
package dev.weir.docs;
