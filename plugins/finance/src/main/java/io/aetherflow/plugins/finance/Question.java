package io.aetherflow.plugins.finance;

import io.aetherflow.core.insight.Insight;
import java.util.List;

/** One question about the payments, answered from what is remembered while they stream by once. */
interface Question {

    void add(Payment payment);

    /**
     * Called once, after the last payment.
     *
     * @param overview of all payments of the same currency
     */
    List<Insight> answer(Overview overview);
}
