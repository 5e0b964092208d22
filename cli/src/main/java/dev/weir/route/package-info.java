/**
 * Camel, driven: the routes of a workspace are read, checked and polled once, in order, on Weir's own thread; what they fetch is handed to
 * {@link dev.weir.route.RouteInputs}. Entry classes: {@link dev.weir.route.RouteRunner} and {@link dev.weir.route.RouteChecker}. Knows
 * nothing of DuckDB or of how an input is loaded, and is the only package that knows Camel.
 */
package dev.weir.route;
