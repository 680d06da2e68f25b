package io.aetherflow.core.flow;

import java.math.BigDecimal;

/**
 * Limits of loading.
 *
 * @param mostRejected share of rejected rows over which the whole file fails, 0.25 for a quarter
 */
public record EtlSettings(BigDecimal mostRejected) {

    public static final EtlSettings USUAL = new EtlSettings(new BigDecimal("0.25"));
}
