/**
 * YAML text read into nodes that know their place. Entry class: {@link dev.weir.yaml.YamlReader}. Pure: touches no file, and knows nothing
 * of what the YAML means.
 */
package dev.weir.yaml;
