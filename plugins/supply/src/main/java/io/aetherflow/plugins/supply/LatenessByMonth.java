package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Grain;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.analytics.Trend;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lateness by the month shipments were due in (ordered in, where nothing says when they were due). */
final class LatenessByMonth implements Question {

    private static final int MOST_MONTHS = 1_200;
    private static final int FEWEST_IN_A_MONTH = 5;
    private static final double SIGNIFICANT = 0.01;

    private final TreeMap<LocalDate, Tally> months = new TreeMap<>();

    private @Nullable LocalDate latest;
    private Tally latestTally = new Tally();

    @Override
    public void add(Shipment shipment, DaysLate daysLate) {
        LocalDate due = shipment.due();
        LocalDate day = due != null ? due : shipment.counted();
        if (day == null) {
            return;
        }
        if (latest == null || day.getMonthValue() != latest.getMonthValue() || day.getYear() != latest.getYear()) {
            latest = day.withDayOfMonth(1);
            latestTally = tally(latest);
        }
        latestTally.add(daysLate);
    }

    /** Of a month; one that nobody reads, once there are too many. */
    private Tally tally(LocalDate month) {
        Tally tally = months.get(month);
        if (tally == null) {
            tally = new Tally();
            if (months.size() < MOST_MONTHS) {
                months.put(month, tally);
            }
        }
        return tally;
    }

    @Override
    public List<Insight> answer(Overview overview) {
        Basis basis = overview.basis();
        if (basis == null) {
            return List.of();
        }
        List<Map.Entry<LocalDate, Tally>> counted = months.entrySet().stream()
                .filter(entry -> entry.getValue().finished(basis) >= FEWEST_IN_A_MONTH)
                .toList();
        return counted.isEmpty() ? List.of() : List.of(insight(basis, counted));
    }

    private static Insight insight(Basis basis, List<Map.Entry<LocalDate, Tally>> counted) {
        Facts payload = Facts.of("months", (long) counted.size()).and("definition", "late: " + basis.sentence());
        StringBuilder summary = new StringBuilder(worst(basis, counted, payload));
        boolean worse = trend(basis, counted, payload, summary);
        List<Map<String, Object>> rows = rows(basis, counted);
        return Insight.of(
                        "supply_late_by_month",
                        "Late shipments by month",
                        summary.toString(),
                        worse ? Severity.MEDIUM : Severity.INFO,
                        payload.and("rows", rows).map())
                .withEvidence(LatenessSql.byMonth(basis, FEWEST_IN_A_MONTH))
                .withChart(Chart.of(
                        Chart.Type.TIMESERIES,
                        "Late shipments by month",
                        "Share of late shipments among the finished ones due in each month; months with fewer than "
                                + FEWEST_IN_A_MONTH + " are left out.",
                        Field.of("month", "Due in", Field.Format.DATE),
                        List.of(Field.of("late_share", "Late", Field.Format.PERCENT)),
                        rows));
    }

    private static String worst(Basis basis, List<Map.Entry<LocalDate, Tally>> counted, Facts payload) {
        Map.Entry<LocalDate, Tally> worst = counted.get(0);
        for (Map.Entry<LocalDate, Tally> month : counted) {
            worst = rate(basis, month) > rate(basis, worst) ? month : worst;
        }
        Map.Entry<LocalDate, Tally> last = counted.get(counted.size() - 1);
        payload.and("worst_month", worst.getKey())
                .and("worst_share", worst.getValue().share(basis))
                .and("latest_month", last.getKey())
                .and("latest_share", last.getValue().share(basis));
        return String.format(
                Locale.ROOT,
                "In %s, the latest month with at least %d finished shipments, %s of %s were late. The worst of %s is %s "
                        + "with %s of %s.",
                Grain.MONTH.label(last.getKey()),
                FEWEST_IN_A_MONTH,
                Numbers.whole(last.getValue().late(basis)),
                Numbers.whole(last.getValue().finished(basis)),
                Numbers.count(counted.size(), "month", "months"),
                Grain.MONTH.label(worst.getKey()),
                Numbers.whole(worst.getValue().late(basis)),
                Numbers.whole(worst.getValue().finished(basis)));
    }

    /** Returns whether lateness grows. */
    private static boolean trend(
            Basis basis, List<Map.Entry<LocalDate, Tally>> counted, Facts payload, StringBuilder summary) {
        double[] rates =
                counted.stream().mapToDouble(month -> rate(basis, month)).toArray();
        Optional<Trend> trend = Trend.of(rates, Grain.MONTH.season());
        if (trend.isEmpty()) {
            summary.append(" ")
                    .append(Trend.FEWEST_PERIODS)
                    .append(" such months are needed before a trend is claimed.");
            return false;
        }
        Trend found = trend.get();
        BigDecimal slope = Numbers.rounded(found.slope(), 6);
        payload.and("trend_p", Numbers.rounded(found.p(), 4)).and("trend_per_month", slope);
        if (!found.significantAt(SIGNIFICANT)) {
            summary.append(" There is no trend beyond chance.");
            return false;
        }
        summary.append(String.format(
                Locale.ROOT,
                " Over these months the share %s, by %s points a month at the median.",
                found.rising() ? "rises" : "falls",
                Numbers.decimal(slope.abs().movePointRight(2), 2)));
        return found.rising();
    }

    private static double rate(Basis basis, Map.Entry<LocalDate, Tally> month) {
        Tally tally = month.getValue();
        return (double) tally.late(basis) / tally.finished(basis);
    }

    private static List<Map<String, Object>> rows(Basis basis, List<Map.Entry<LocalDate, Tally>> counted) {
        List<Map<String, Object>> rows = new ArrayList<>();
        counted.forEach(month -> rows.add(Facts.of("month", month.getKey())
                .and("late_share", month.getValue().share(basis))
                .and("late", month.getValue().late(basis))
                .and("finished", month.getValue().finished(basis))
                .map()));
        return rows;
    }
}
