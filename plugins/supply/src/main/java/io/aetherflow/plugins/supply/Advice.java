package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.util.Locale;
import java.util.Optional;

/** What to do next about shipments: chase the riskiest open ones, else talk to whoever stands out, else get the data. */
record Advice(Overview overview, Optional<Standout> worst, DeliveryRisk risk) {

    Insight recommendation() {
        if (!risk.riskiest().isEmpty()) {
            return chase();
        }
        return worst.map(Advice::talk).orElseGet(this::measure);
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
        return insight(
                "Chase the open shipments most at risk",
                summary,
                Facts.of("action", "chase_open_shipments")
                        .and("shipments", (long) count)
                        .and("first_line", first.shipment().line())
                        .and("risk", Numbers.rounded(first.risk(), 4)));
    }

    private static Insight talk(Standout one) {
        return insight(
                "Act where lateness is concentrated",
                sentence(one),
                Facts.of("action", "renegotiate")
                        .and("dimension", one.dimension())
                        .and("member", one.member())
                        .and("late", one.late())
                        .and("finished", one.finished())
                        .and("extra_late", one.excess()));
    }

    private static String sentence(Standout one) {
        return String.format(
                Locale.ROOT,
                "Take up lateness where the %s is %s: %s of %s finished shipments were late; at the others' rate of %s it would have "
                        + "been about %s fewer.",
                one.dimension(),
                one.member(),
                Numbers.whole(one.late()),
                Numbers.whole(one.finished()),
                Numbers.percent(one.otherShare()),
                Numbers.decimal(one.excess(), 0));
    }

    private Insight measure() {
        String summary = overview.basis() == null
                ? "Export the promised date and the delivery date with each shipment: without both, lateness can't be "
                        + "measured and nobody can be held to a promise."
                : "No carrier, mode, destination, supplier or promise is late more often than chance explains: record more "
                        + "of what sets shipments apart, such as the item and the place they leave from.";
        return insight("Record promises and deliveries", summary, Facts.of("action", "record_dates"));
    }

    private static Insight insight(String title, String summary, Facts payload) {
        return Insight.of("supply_recommendation", title, summary, Severity.MEDIUM, payload.map());
    }
}
