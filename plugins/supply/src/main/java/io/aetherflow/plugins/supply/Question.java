package io.aetherflow.plugins.supply;

import io.aetherflow.core.insight.Insight;
import java.util.List;

/** One question about the shipments, answered from what is remembered while they stream by once. */
interface Question {

    /**
     * Remembers what the answer needs.
     *
     * @param daysLate by each {@link Basis} that can tell
     */
    void add(Shipment shipment, DaysLate daysLate);

    List<Insight> answer(Overview overview);
}
