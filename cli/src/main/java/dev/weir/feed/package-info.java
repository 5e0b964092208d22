/**
 * Open-data feeds: each is one YAML file, computed from the open file alone, and written in the formats that others read, with catalogues,
 * dictionaries and a portal.
 */
package dev.weir.feed;
