/**
 * What the program says to people in Chinese. All packages write English; what a person sees is looked up here just before it is printed, so
 * that sentences that stand in the database, or come from a failure, are spoken too.
 */
package dev.weir.speech;
