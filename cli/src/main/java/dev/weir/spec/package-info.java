/**
 * What a YAML file may hold, said once as {@link dev.weir.spec.Spec}: it feeds the checker, the JSON Schema for editors and the reference
 * page. Entry class: {@link dev.weir.spec.SpecChecker}. Pure: touches no file.
 */
package dev.weir.spec;
