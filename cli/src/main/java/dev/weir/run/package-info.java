/**
 * One night: the lock, the routes in order, resolve, publish, the summary. Entry classes: {@link dev.weir.run.Pipeline}, which shows the whole
 * way of the data, and {@link dev.weir.run.WorkspaceFiles}, which opens a workspace.
 */
package dev.weir.run;
