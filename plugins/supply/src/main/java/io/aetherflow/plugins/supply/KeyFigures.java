package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** How many shipments there are, and how many of the finished ones were late. */
record KeyFigures(Overview overview) {

    private static final BigDecimal MUCH = new BigDecimal("0.2");

    List<Insight> insights() {
        Basis basis = overview.basis();
        return basis == null ? List.of(shipments(), unknown()) : List.of(late(basis), shipments());
    }

    private Insight shipments() {
        String cancelled = overview.cancelled() == 0
                ? ""
                : " " + Numbers.whole(overview.cancelled())
                        + (overview.cancelled() == 1 ? " is cancelled." : " are cancelled.");
        String summary = Numbers.count(overview.shipments(), "shipment was", "shipments were") + " read." + cancelled;
        return Insight.of(
                        "supply_shipments",
                        "Shipments",
                        summary,
                        Severity.INFO,
                        Facts.of("shipments", overview.shipments())
                                .and("cancelled", overview.cancelled())
                                .map())
                .withEvidence(ShipmentSql.shipments())
                .withChart(Chart.kpi(
                        "Shipments",
                        summary,
                        Field.of("shipments", "Shipments", Field.Format.WHOLE),
                        overview.shipments()));
    }

    private Insight unknown() {
        String summary = "Whether shipments are late can't be told: no row has both a promise (promised_on, or "
                + "promised_days with ordered_on) and its outcome (delivered_on, shipped_on or actual_days).";
        return Insight.of(
                        "supply_late_share",
                        "Late shipments",
                        summary,
                        Severity.LOW,
                        Facts.of("known", false)
                                .and("shipments", overview.shipments())
                                .and("judged", 0L)
                                .map())
                .withEvidence(ShipmentSql.unknown());
    }

    private Insight late(Basis basis) {
        Tally all = overview.all();
        BigDecimal rate = all.share(basis);
        BigDecimal share = rate == null ? BigDecimal.ZERO : rate;
        BigDecimal mean = all.meanDaysLate(basis);
        String summary = String.format(
                Locale.ROOT,
                "%s of %s finished shipments are late (%s)%s. A shipment is late when %s. %s",
                Numbers.whole(all.late(basis)),
                Numbers.whole(all.finished(basis)),
                Numbers.percent(share),
                mean == null ? "" : ", by " + Numbers.decimal(mean, 1) + " days on average",
                basis.sentence(),
                notJudged(all.finished(basis)));
        Facts payload = Facts.of("late", all.late(basis))
                .and("finished", all.finished(basis))
                .and("late_share", share)
                .and("mean_days_late", mean)
                .and("not_judged", overview.shipments() - all.finished(basis))
                .and("definition", "late: " + basis.sentence());
        return Insight.of(
                        "supply_late_share",
                        "Late shipments",
                        summary.strip(),
                        share.compareTo(MUCH) > 0 ? Severity.MEDIUM : Severity.INFO,
                        payload.map())
                .withEvidence(ShipmentSql.late(basis))
                .withChart(Chart.kpi(
                        "Late shipments",
                        summary.strip(),
                        Field.of("late_share", "Late", Field.Format.PERCENT),
                        share));
    }

    private String notJudged(long finished) {
        long rest = overview.shipments() - finished;
        return rest == 0
                ? ""
                : Numbers.count(rest, "shipment", "shipments") + " without all of these columns could not be judged.";
    }
}
