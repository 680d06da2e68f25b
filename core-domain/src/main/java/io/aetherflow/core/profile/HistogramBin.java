package io.aetherflow.core.profile;

import java.math.BigDecimal;

/**
 * One of the equally wide bins between a column's smallest and largest value.
 *
 * @param from inclusive
 * @param to exclusive, but inclusive in the last bin
 */
public record HistogramBin(BigDecimal from, BigDecimal to, long count) {}
