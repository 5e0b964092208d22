/** What can go wrong with a workspace and with the environment; knows no other package. */
package dev.weir.problem;
