package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A grown forest with what it takes to ask it about a shipment. */
record RiskScores(List<String> names, Forest forest, Function<Shipment, double[]> inputs) {

    /** How likely the shipment is late. */
    double of(Shipment shipment) {
        return forest.probability(inputs.apply(shipment));
    }

    /** What it looks at, with its share of what it learned, the largest first. */
    List<Map<String, Object>> importance() {
        double[] shares = forest.importance();
        List<Map<String, Object>> rows = new ArrayList<>();
        java.util.stream.IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -shares[i]))
                .forEach(i -> rows.add(Facts.of("input", names.get(i))
                        .and("share", Numbers.rounded(shares[i], 4))
                        .map()));
        return rows;
    }
}
