/**
 * Audiences: who gets a file of its own, and what it may see. One YAML file in {@code audiences/} each. Entry class:
 * {@link dev.weir.audience.AudienceParser}. It knows nothing of runs and commands.
 */
package dev.weir.audience;
