/**
 * The register of door controllers and what their logs say.
 * Entry class: {@link dev.weir.sample.access.AccessControl}.
 */
package dev.weir.sample.access;
