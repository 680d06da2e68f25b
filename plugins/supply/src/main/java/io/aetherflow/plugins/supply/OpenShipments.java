package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Shipments somebody still waits for, and those of them past their promise on the file's last day. */
final class OpenShipments implements Question {

    private static final int MOST_DAYS = 20_000;

    private final TreeMap<LocalDate, long[]> waitingByDueDay = new TreeMap<>();
    private LocalDate lastDay = LocalDate.MIN;

    /** Whether it waits: not cancelled, promised, and its end (by the basis: delivery or shipment) not recorded. */
    static boolean open(Shipment shipment, Basis basis) {
        return waits(shipment) && (!basis.byShipping() || shipment.dates().shipped() == null);
    }

    @Override
    public void add(Shipment shipment, DaysLate daysLate) {
        see(shipment.dates().ordered());
        see(shipment.dates().shipped());
        see(shipment.dates().delivered());
        LocalDate due = shipment.due();
        if (due != null
                && waits(shipment)
                && (waitingByDueDay.size() < MOST_DAYS || waitingByDueDay.containsKey(due))) {
            long[] counts = waitingByDueDay.computeIfAbsent(due, day -> new long[2]);
            counts[shipment.dates().shipped() == null ? 0 : 1]++;
        }
    }

    @Override
    public List<Insight> answer(Overview overview) {
        Basis basis = overview.basis();
        if (basis == null || lastDay.equals(LocalDate.MIN)) {
            return List.of();
        }
        long open = count(waitingByDueDay, basis);
        long overdue = count(waitingByDueDay.headMap(lastDay, false), basis);
        String summary = open == 0
                ? "No shipment is open: each has its end recorded or is cancelled."
                : String.format(
                        Locale.ROOT,
                        "%s open; %s of them should have %s before %s, the last day in the file.",
                        Numbers.count(open, "shipment is", "shipments are"),
                        Numbers.whole(overdue),
                        basis.byShipping() ? "been shipped" : "arrived",
                        lastDay);
        return List.of(Insight.of(
                        "supply_open_shipments",
                        "Open shipments",
                        summary,
                        overdue > 0 ? Severity.MEDIUM : Severity.INFO,
                        Facts.of("open", open)
                                .and("overdue", overdue)
                                .and("as_of", lastDay)
                                .map())
                .withEvidence(ShipmentSql.open(basis))
                .withChart(Chart.kpi(
                        "Open shipments", summary, Field.of("open", "Open shipments", Field.Format.WHOLE), open)));
    }

    private static boolean waits(Shipment shipment) {
        return shipment.due() != null
                && shipment.dates().delivered() == null
                && shipment.dates().actualDays() == null
                && !shipment.cancelled();
    }

    private static long count(SortedMap<LocalDate, long[]> days, Basis basis) {
        return days.values().stream()
                .mapToLong(counts -> counts[0] + (basis.byShipping() ? 0 : counts[1]))
                .sum();
    }

    private void see(@Nullable LocalDate day) {
        if (day != null && day.isAfter(lastDay)) {
            lastDay = day;
        }
    }
}
