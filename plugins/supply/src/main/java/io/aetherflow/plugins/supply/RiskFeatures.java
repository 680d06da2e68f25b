package io.aetherflow.plugins.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a shipment when it is scheduled, as numbers. A name (carrier, destination, …) becomes how much later or
 * earlier than all others the shipments of that name were so far, pulled towards 0 where there were few. Shipments must be
 * learned in the order of time, each after its own numbers were taken: so no outcome explains itself.
 */
final class RiskFeatures {

    /** Columns that are known only when a shipment is under way or over. */
    static final List<String> LEFT_OUT = List.of("shipped_on", "delivered_on", "actual_days", "status", "freight_cost");

    private static final double PULL = 10;
    private static final double UNKNOWN = -1;

    private record Name(String column, Function<Shipment, @Nullable String> of) {}

    private record Measure(String column, Function<Shipment, @Nullable Double> of) {}

    private static final List<Name> NAMES = List.of(
            new Name("carrier", shipment -> shipment.goods().carrier()),
            new Name("mode", shipment -> shipment.goods().mode()),
            new Name("origin", shipment -> shipment.goods().origin()),
            new Name("destination", shipment -> shipment.goods().destination()),
            new Name("supplier", shipment -> shipment.goods().supplier()),
            new Name("item", shipment -> shipment.goods().item()));

    private static final List<Measure> MEASURES = List.of(
            new Measure("days allowed", RiskFeatures::daysAllowed),
            new Measure("month due", shipment -> month(shipment.due())),
            new Measure("weekday due", shipment -> weekday(shipment.due())),
            new Measure("weekday ordered", shipment -> weekday(shipment.dates().ordered())),
            new Measure("quantity", shipment -> size(shipment.measures().quantity())),
            new Measure("value", shipment -> size(shipment.measures().value())),
            new Measure("weight", shipment -> size(shipment.measures().weight())));

    private final List<Map<String, long[]>> history = new ArrayList<>();
    private long shipments;
    private long late;

    RiskFeatures() {
        NAMES.forEach(name -> history.add(new HashMap<>()));
    }

    static List<String> names() {
        List<String> names = new ArrayList<>();
        NAMES.forEach(name -> names.add(name.column()));
        MEASURES.forEach(measure -> names.add(measure.column()));
        return names;
    }

    double[] of(Shipment shipment) {
        double[] numbers = new double[NAMES.size() + MEASURES.size()];
        for (int i = 0; i < NAMES.size(); i++) {
            numbers[i] = excess(history.get(i), NAMES.get(i).of().apply(shipment));
        }
        for (int i = 0; i < MEASURES.size(); i++) {
            Double value = MEASURES.get(i).of().apply(shipment);
            numbers[NAMES.size() + i] = value == null ? UNKNOWN : value;
        }
        return numbers;
    }

    void learn(Shipment shipment, boolean wasLate) {
        shipments++;
        late += wasLate ? 1 : 0;
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i).of().apply(shipment);
            if (name != null) {
                long[] counts = history.get(i).computeIfAbsent(name, key -> new long[2]);
                counts[0] += wasLate ? 1 : 0;
                counts[1]++;
            }
        }
    }

    private double excess(Map<String, long[]> known, @Nullable String name) {
        long[] counts = name == null ? null : known.get(name);
        if (counts == null) {
            return 0;
        }
        double usual = (late + 1.0) / (shipments + 2.0);
        return (counts[0] + PULL * usual) / (counts[1] + PULL) - usual;
    }

    private static @Nullable Double daysAllowed(Shipment shipment) {
        Long days = shipment.daysAllowed();
        return days == null ? null : days.doubleValue();
    }

    private static @Nullable Double month(@Nullable LocalDate day) {
        return day == null ? null : (double) day.getMonthValue();
    }

    private static @Nullable Double weekday(@Nullable LocalDate day) {
        return day == null ? null : (double) day.getDayOfWeek().getValue();
    }

    private static @Nullable Double size(@Nullable BigDecimal number) {
        return number == null ? null : Math.log1p(Math.max(0, number.doubleValue()));
    }
}
