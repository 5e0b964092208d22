/**
 * How likely two records mean the same thing, without labels: the model of Fellegi and Sunter (1969) with a third class for relatives behind
 * one door. Entry class: {@link dev.weir.match.Estimation}. Pure: it sees how often each pattern of agreement occurs, never a record, and
 * knows no database.
 */
package dev.weir.match;
