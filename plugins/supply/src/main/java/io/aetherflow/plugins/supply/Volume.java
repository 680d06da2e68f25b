package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.Change;
import io.aetherflow.analytics.ComparablePeriods;
import io.aetherflow.analytics.DailySums;
import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Grain;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.analytics.Series;
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

/** Shipments by the month they were ordered in (due, shipped or delivered in, where that is all that is known). */
final class Volume implements Question {

    private final DailySums days = new DailySums();

    @Override
    public void add(Shipment shipment, DaysLate daysLate) {
        LocalDate day = shipment.counted();
        if (day != null) {
            days.add(day, BigDecimal.ONE);
        }
    }

    @Override
    public List<Insight> answer(Overview overview) {
        return days.isEmpty() ? List.of() : List.of(insight(overview));
    }

    private Insight insight(Overview overview) {
        Series all = days.series(Grain.MONTH, overview.weekStart());
        Series whole = days.complete(Grain.MONTH, overview.weekStart());
        Optional<ComparablePeriods> pair = ComparablePeriods.latest(whole, 1);
        Facts payload = Facts.of("months", (long) all.size()).and("whole_months", (long) whole.size());
        String summary = String.format(
                        Locale.ROOT,
                        "%s from %s to %s.",
                        Numbers.count(all.sum().longValue(), "shipment", "shipments"),
                        days.firstDay(),
                        days.lastDay())
                + pair.map(found -> compared(found, payload))
                        .orElse(" There are fewer than two whole months, so nothing is compared.");
        List<Map<String, Object>> rows = rows(all);
        return Insight.of(
                        "supply_volume",
                        "Shipments by month",
                        summary,
                        Severity.INFO,
                        payload.and("rows", rows).map())
                .withEvidence(LatenessSql.volume(pair.map(found -> List.of(found.before(), found.after()))
                        .orElse(List.of())))
                .withChart(Chart.of(
                        Chart.Type.TIMESERIES,
                        "Shipments by month",
                        "The number of shipments of each month; the first and the last may not be whole.",
                        Field.of("month", "Month", Field.Format.DATE),
                        List.of(Field.of("shipments", "Shipments", Field.Format.WHOLE)),
                        rows));
    }

    private static String compared(ComparablePeriods pair, Facts payload) {
        Change change = pair.change();
        BigDecimal share = change.share();
        payload.and("latest_month", pair.after().first())
                .and("latest_shipments", change.after().longValue())
                .and("comparable_month", pair.before().first())
                .and("comparable_shipments", change.before().longValue())
                .and("change_share", share);
        return String.format(
                Locale.ROOT,
                " In %s, the latest whole month, the number %s%s: %s against %s in %s%s.",
                Grain.MONTH.label(pair.after().first()),
                change.verb(),
                share == null || share.signum() == 0 ? "" : " by " + Numbers.percent(share.abs()),
                Numbers.whole(change.after().longValue()),
                Numbers.whole(change.before().longValue()),
                Grain.MONTH.label(pair.before().first()),
                pair.yearAgo() ? ", the same month a year before" : "");
    }

    private static List<Map<String, Object>> rows(Series months) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            rows.add(Facts.of("month", months.date(i))
                    .and("shipments", months.value(i).longValue())
                    .map());
        }
        return rows;
    }
}
