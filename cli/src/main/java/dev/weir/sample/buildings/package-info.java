/**
 * The grid centre in the sample: the register of buildings with their grids and coordinates. Entry class:
 * {@link dev.weir.sample.buildings.BuildingRegister}. Knows nothing of how Weir reads or loads.
 */
package dev.weir.sample.buildings;
