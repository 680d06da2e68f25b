package io.aetherflow.plugins.supply;

import java.util.function.Function;

/** A grown forest with what it takes to ask it about a shipment. */
record RiskScores(Forest forest, Function<Shipment, double[]> inputs) {

    /** How likely the shipment is late. */
    double of(Shipment shipment) {
        return forest.probability(inputs.apply(shipment));
    }
}
