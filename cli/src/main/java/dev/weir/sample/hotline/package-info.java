/**
 * The hotline of the sample district: daily exports of requests, and what must come of them. Entry class:
 * {@link dev.weir.sample.hotline.Hotline}.
 */
package dev.weir.sample.hotline;
