package io.aetherflow.plugins.supply;

import io.aetherflow.core.insight.Insight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question about the shipments, answered from what is remembered while they stream by once. */
interface Question {

    /** @param daysLate by each {@link Basis}, null where it can't tell */
    void add(Shipment shipment, @Nullable Double[] daysLate);

    List<Insight> answer(Overview overview);
}
