/**
 * Forms that people fill in: empty ones made of a mapping, and those of others filled from what the district knows. Entry classes: {@link
 * dev.weir.form.Template}. Knows no command line.
 */
package dev.weir.form;
