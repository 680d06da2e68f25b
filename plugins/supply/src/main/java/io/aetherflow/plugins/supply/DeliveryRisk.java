package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import io.aetherflow.core.spi.Cancellation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How likely each open shipment is late, from what was known when it was scheduled. Learns from a uniform sample of at most
 * 8,000 shipments; says how good it is on the newest ones, and when it is no good.
 */
final class DeliveryRisk implements Question {

    private static final int SAMPLE = 8_000;
    private static final int MOST_OPEN = 5_000;
    private static final int SHOWN = 20;

    /** An open shipment and its risk. */
    record AtRisk(Shipment shipment, double risk) {}

    private final List<LatenessBy> dimensions;
    private final long seed;
    private final Cancellation cancellation;
    private final Reservoir<Shipment> sample;
    private final Reservoir<Shipment> unshipped;
    private final Reservoir<Shipment> underWay;
    private final Tally known = new Tally();
    private List<AtRisk> riskiest = List.of();

    /** @param dimensions whose late shares are shown beside a risk, once they are answered */
    DeliveryRisk(List<LatenessBy> dimensions, long seed, Cancellation cancellation) {
        this.dimensions = dimensions.stream()
                .filter(one -> !one.dimension().equals(Dimension.DAYS_ALLOWED))
                .toList();
        this.seed = seed;
        this.cancellation = cancellation;
        sample = new Reservoir<>(SAMPLE, seed);
        unshipped = new Reservoir<>(MOST_OPEN, seed + 1);
        underWay = new Reservoir<>(MOST_OPEN, seed + 2);
    }

    @Override
    public void add(Shipment shipment, DaysLate daysLate) {
        sample.add(shipment);
        if (shipment.known() != null) {
            known.add(daysLate);
        }
        if (OpenShipments.open(shipment, Basis.SHIPPED_AFTER_PROMISE)) {
            unshipped.add(shipment);
        } else if (OpenShipments.open(shipment, Basis.DELIVERED_AFTER_PROMISE)) {
            underWay.add(shipment);
        }
    }

    @Override
    public List<Insight> answer(Overview overview) {
        Basis basis = overview.basis();
        if (basis == null) {
            return List.of();
        }
        List<RiskModel.Finished> finished = finished(basis);
        if (!RiskModel.possible(finished)) {
            return List.of(tooLittle(basis));
        }
        RiskModel model = new RiskModel(finished, seed, cancellation);
        return List.of(model.hasInputs() ? judged(model, basis, finished.size()) : tooLittle(basis));
    }

    /** The open shipments most at risk, once answered; none where the model is no better than the base rate. */
    List<AtRisk> riskiest() {
        return riskiest;
    }

    private List<RiskModel.Finished> finished(Basis basis) {
        Comparator<Shipment> byTime =
                Comparator.comparing(Shipment::known, Comparator.nullsFirst(Comparator.naturalOrder()));
        return sample.kept().stream()
                .sorted(byTime.thenComparingLong(Shipment::line))
                .flatMap(shipment -> finished(shipment, basis.daysLate(shipment)))
                .toList();
    }

    private static Stream<RiskModel.Finished> finished(Shipment shipment, @Nullable Double daysLate) {
        return daysLate == null || shipment.known() == null
                ? Stream.empty()
                : Stream.of(new RiskModel.Finished(shipment, daysLate > 0));
    }

    private Insight tooLittle(Basis basis) {
        long finished = known.finished(basis);
        long late = known.late(basis);
        String summary = String.format(
                Locale.ROOT,
                "The risk of open shipments is not estimated: that takes at least %d finished shipments with a known "
                        + "schedule, at least %d late and %d punctual ones both among the older 70 %% and among the newer 30 %%, and "
                        + "something that tells them apart. Here are %s finished ones, %s of them late.",
                RiskModel.FEWEST_SHIPMENTS,
                RiskModel.FEWEST_OF_EACH,
                RiskModel.FEWEST_OF_EACH,
                Numbers.whole(finished),
                Numbers.whole(late));
        return Insight.of(
                        "supply_delivery_risk",
                        "Risk of open shipments",
                        summary,
                        Severity.INFO,
                        Facts.of("estimated", false)
                                .and("finished", finished)
                                .and("late", late)
                                .map())
                .withEvidence(RiskSql.outcomes(basis));
    }

    private Insight judged(RiskModel model, Basis basis, int finished) {
        RiskModel.Judgement judgement = model.judge();
        Facts payload = facts(judgement, basis)
                .and("finished_shipments_used", (long) finished)
                .and("finished", known.finished(basis))
                .and("late", known.late(basis));
        if (!judgement.useful()) {
            return Insight.of(
                            "supply_delivery_risk",
                            "Risk of open shipments",
                            noGood(judgement),
                            Severity.INFO,
                            payload.map())
                    .withEvidence(RiskSql.outcomes(basis));
        }
        List<Shipment> waiting = open(basis);
        List<AtRisk> open = waiting.isEmpty() ? List.of() : scored(model.scores(), waiting);
        riskiest = open.stream().limit(SHOWN).toList();
        List<Map<String, Object>> rows =
                riskiest.stream().map(one -> row(one, basis)).toList();
        payload.and("open_shipments_scored", (long) open.size());
        return Insight.of(
                        "supply_delivery_risk",
                        "Risk of open shipments",
                        quality(judgement) + " " + first(open),
                        open.isEmpty() ? Severity.INFO : Severity.MEDIUM,
                        payload.and("riskiest", rows).map())
                .withEvidence(evidence(basis))
                .withChart(chart(rows));
    }

    private String evidence(Basis basis) {
        List<Long> rows = riskiest.stream().map(one -> one.shipment().number()).toList();
        return rows.isEmpty()
                ? RiskSql.outcomes(basis)
                : RiskSql.riskiest(
                        basis,
                        rows,
                        dimensions.stream()
                                .filter(LatenessBy::complete)
                                .map(LatenessBy::dimension)
                                .toList());
    }

    private List<Shipment> open(Basis basis) {
        return basis.byShipping()
                ? unshipped.kept()
                : Stream.concat(unshipped.kept().stream(), underWay.kept().stream())
                        .toList();
    }

    private static List<AtRisk> scored(RiskScores scores, List<Shipment> open) {
        return open.stream()
                .map(shipment -> new AtRisk(shipment, scores.of(shipment)))
                .sorted(Comparator.comparingDouble((AtRisk one) -> -one.risk())
                        .thenComparingLong(one -> one.shipment().line()))
                .toList();
    }

    private static Facts facts(RiskModel.Judgement judgement, Basis basis) {
        return Facts.of("estimated", true)
                .and("better_than_base_rate", judgement.useful())
                .and("definition", "late: " + basis.sentence())
                .and("training_shipments", (long) judgement.training())
                .and("holdout_shipments", (long) judgement.holdout())
                .and("holdout_late", judgement.holdoutLate())
                .and("holdout_auc", Numbers.rounded(judgement.ranking().auc(), 4))
                .and("holdout_auc_error", Numbers.rounded(judgement.ranking().error(), 4))
                .and("baseline_auc", new BigDecimal("0.5"))
                .and("holdout_brier", Numbers.rounded(judgement.brier(), 4))
                .and("baseline_brier", Numbers.rounded(judgement.baseBrier(), 4))
                .and("left_out_as_not_known_beforehand", RiskFeatures.LEFT_OUT)
                .and("left_out_as_giving_the_answer_away", judgement.leaks())
                .and("inputs", judgement.importance());
    }

    private static String quality(RiskModel.Judgement judgement) {
        return String.format(
                Locale.ROOT,
                "A random forest that learned from the %s oldest finished shipments puts late ones above punctual ones in "
                        + "%s of pairs of the %s newest (chance: 50.0 %%). %s were left out as not known beforehand%s.",
                Numbers.whole(judgement.training()),
                Numbers.percent(Numbers.rounded(judgement.ranking().auc(), 4)),
                Numbers.whole(judgement.holdout()),
                Numbers.list(RiskFeatures.LEFT_OUT),
                judgement.leaks().isEmpty()
                        ? ""
                        : "; " + Numbers.list(judgement.leaks()) + " as giving the answer away");
    }

    private static String noGood(RiskModel.Judgement judgement) {
        return quality(judgement) + " That is no better than the base rate, so no risks are given.";
    }

    private static String first(List<AtRisk> open) {
        if (open.isEmpty()) {
            return "No shipment is open.";
        }
        AtRisk first = open.get(0);
        return String.format(
                Locale.ROOT,
                "%s scored; the riskiest is in line %s%s with %s.",
                Numbers.count(open.size(), "open shipment was", "open shipments were"),
                Numbers.whole(first.shipment().line()),
                due(first.shipment()),
                Numbers.percent(Numbers.rounded(first.risk(), 4)));
    }

    private static String due(Shipment shipment) {
        LocalDate due = shipment.due();
        return due == null ? "" : ", due on " + due + ",";
    }

    private Map<String, Object> row(AtRisk one, Basis basis) {
        Shipment.Goods goods = one.shipment().goods();
        Facts row = Facts.of("line", one.shipment().line())
                .and("due", one.shipment().due())
                .and("risk", Numbers.rounded(one.risk(), 4))
                .and("item", goods.item())
                .and("supplier", goods.supplier())
                .and("carrier", goods.carrier())
                .and("mode", goods.mode())
                .and("destination", goods.destination())
                .and("value", one.shipment().measures().value());
        for (LatenessBy by : dimensions) {
            Dimension dimension = by.dimension();
            row.and(
                    dimension.name() + "_late_share",
                    by.share(dimension.member().apply(one.shipment()), basis));
        }
        return row.map();
    }

    private static Chart chart(List<Map<String, Object>> rows) {
        return Chart.of(
                Chart.Type.TABLE,
                "Open shipments most at risk",
                "The " + rows.size() + " open shipments most likely to be late.",
                Field.of("line", "Line", Field.Format.WHOLE),
                List.of(
                        Field.of("due", "Due", Field.Format.DATE),
                        Field.of("risk", "Risk", Field.Format.PERCENT),
                        Field.of("carrier", "Carrier", Field.Format.TEXT),
                        Field.of("mode", "Mode", Field.Format.TEXT),
                        Field.of("destination", "Destination", Field.Format.TEXT),
                        Field.of("supplier", "Supplier", Field.Format.TEXT)),
                rows);
    }
}
