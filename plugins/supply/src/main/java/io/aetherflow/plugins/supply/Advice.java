package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What to do next about shipments: chase the riskiest open ones, else talk to whoever stands out, else get the data. */
record Advice(Overview overview, Optional<Standout> worst, DeliveryRisk risk) {

    Insight recommendation() {
        if (!risk.riskiest().isEmpty()) {
            return chase();
        }
        return worst.map(this::talk).orElseGet(this::measure);
    }

    private Insight chase() {
        int count = risk.riskiest().size();
        DeliveryRisk.AtRisk first = risk.riskiest().get(0);
        String summary = String.format(
                Locale.ROOT,
                "Call the carriers of the %s listed as most at risk before they are due, starting with line %s (%s).%s",
                Numbers.count(count, "open shipment", "open shipments"),
                Numbers.whole(first.shipment().line()),
                Numbers.percent(Numbers.rounded(first.risk(), 4)),
                worst.map(one -> " " + sentence(one)).orElse(""));
        Facts payload = Facts.of("action", "chase_open_shipments")
                .and("shipments", (long) count)
                .and("first_line", first.shipment().line())
                .and("risk", Numbers.rounded(first.risk(), 4));
        worst.ifPresent(one -> add(one, payload));
        String member = worst.map(this::evidence).orElse("");
        return insight("Chase the open shipments most at risk", summary, payload)
                .withEvidence(RiskSql.first(first.shipment().number(), member));
    }

    private Insight talk(Standout one) {
        Facts payload = Facts.of("action", "renegotiate");
        add(one, payload);
        return insight("Act where lateness is concentrated", sentence(one), payload)
                .withEvidence(evidence(one));
    }

    private static void add(Standout one, Facts payload) {
        payload.and("dimension", one.dimension().name())
                .and("member", one.member())
                .and("late", one.late())
                .and("finished", one.finished())
                .and("late_share", one.share())
                .and("others_late_share", one.otherShare())
                .and("extra_late", one.excess());
    }

    /** Nobody stands out where lateness can't be judged. */
    private String evidence(Standout one) {
        return LatenessSql.member(one.dimension(), Objects.requireNonNull(overview.basis()), one.member());
    }

    private static String sentence(Standout one) {
        return String.format(
                Locale.ROOT,
                "Take up lateness where the %s is %s: %s of %s finished shipments were late; at the others' rate of %s it would have "
                        + "been about %s fewer.",
                one.dimension().name(),
                one.member(),
                Numbers.whole(one.late()),
                Numbers.whole(one.finished()),
                Numbers.percent(one.otherShare()),
                Numbers.decimal(one.excess(), 0));
    }

    private Insight measure() {
        Basis basis = overview.basis();
        String summary = basis == null
                ? "Export the promised date and the delivery date with each shipment: without both, lateness can't be "
                        + "measured and nobody can be held to a promise."
                : "No carrier, mode, destination, supplier or promise is late more often than chance explains: record more "
                        + "of what sets shipments apart, such as the item and the place they leave from.";
        Facts payload = Facts.of("action", "record_dates");
        return basis == null
                ? insight(
                                "Record promises and deliveries",
                                summary,
                                payload.and("shipments", overview.shipments()).and("judged", 0L))
                        .withEvidence(ShipmentSql.unknown())
                : insight(
                                "Record promises and deliveries",
                                summary,
                                payload.and("finished", overview.all().finished(basis))
                                        .and("late", overview.all().late(basis)))
                        .withEvidence(ShipmentSql.finished(basis));
    }

    private static Insight insight(String title, String summary, Facts payload) {
        return Insight.of("supply_recommendation", title, summary, Severity.MEDIUM, payload.map());
    }
}
