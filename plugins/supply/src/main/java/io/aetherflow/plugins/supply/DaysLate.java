package io.aetherflow.plugins.supply;

import java.util.Arrays;

/** How many days late one shipment was, by each basis that can tell; negative where early. */
final class DaysLate {

    private static final Basis[] BASES = Basis.values();
    private static final DaysLate UNKNOWN = new DaysLate(unknown());

    private final double[] days;

    private DaysLate(double[] days) {
        this.days = days;
    }

    static DaysLate of(Shipment shipment) {
        Shipment.Dates dates = shipment.dates();
        if (dates.promised() == null && dates.promisedDays() == null) {
            return UNKNOWN;
        }
        double[] days = unknown();
        for (Basis basis : BASES) {
            Double late = basis.daysLate(shipment);
            if (late != null) {
                days[basis.place()] = late;
            }
        }
        return new DaysLate(days);
    }

    boolean known(Basis basis) {
        return !Double.isNaN(days[basis.place()]);
    }

    /** Not a number where the basis can't tell. */
    double by(Basis basis) {
        return days[basis.place()];
    }

    private static double[] unknown() {
        double[] days = new double[BASES.length];
        Arrays.fill(days, Double.NaN);
        return days;
    }
}
