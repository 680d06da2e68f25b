package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates that contradict each other: real files have them, so they are told and not rejected. */
final class DateOddities implements Question {

    private static final int LISTED = 20;

    /** Rows that have both dates, and those where the later event comes first. */
    private static final class Pair {
        private final String sentence;
        private final String first;
        private final String second;
        private final List<Long> lines = new ArrayList<>();
        private long both;
        private long odd;

        /** The columns in the order they should be in. */
        Pair(String sentence, String first, String second) {
            this.sentence = sentence;
            this.first = first;
            this.second = second;
        }

        void add(@Nullable LocalDate first, @Nullable LocalDate second, long line) {
            if (first == null || second == null) {
                return;
            }
            both++;
            if (second.isBefore(first)) {
                odd++;
                if (lines.size() < LISTED) {
                    lines.add(line);
                }
            }
        }
    }

    private final Pair deliveredBeforeOrdered =
            new Pair("delivered before they were ordered", "ordered_on", "delivered_on");
    private final Pair deliveredBeforeShipped =
            new Pair("delivered before they were shipped", "shipped_on", "delivered_on");
    private final Pair shippedBeforeOrdered = new Pair("shipped before they were ordered", "ordered_on", "shipped_on");
    private final Pair promisedBeforeOrdered =
            new Pair("promised for a day before they were ordered", "ordered_on", "promised_on");

    @Override
    public void add(Shipment shipment, DaysLate daysLate) {
        Shipment.Dates dates = shipment.dates();
        deliveredBeforeOrdered.add(dates.ordered(), dates.delivered(), shipment.line());
        deliveredBeforeShipped.add(dates.shipped(), dates.delivered(), shipment.line());
        shippedBeforeOrdered.add(dates.ordered(), dates.shipped(), shipment.line());
        promisedBeforeOrdered.add(dates.ordered(), dates.promised(), shipment.line());
    }

    @Override
    public List<Insight> answer(Overview overview) {
        List<Pair> compared = pairs().filter(pair -> pair.both > 0).toList();
        return compared.isEmpty() ? List.of() : List.of(insight(compared));
    }

    private Stream<Pair> pairs() {
        return Stream.of(deliveredBeforeOrdered, deliveredBeforeShipped, shippedBeforeOrdered, promisedBeforeOrdered);
    }

    private static Insight insight(List<Pair> compared) {
        List<Pair> odd = compared.stream().filter(pair -> pair.odd > 0).toList();
        String summary = odd.isEmpty()
                ? "The dates of all shipments are in order."
                : "Dates contradict each other: "
                        + Numbers.list(odd.stream()
                                .map(pair -> Numbers.whole(pair.odd) + " of " + Numbers.whole(pair.both)
                                        + " shipments are " + pair.sentence)
                                .toList())
                        + ". They are kept and counted as they stand.";
        Facts payload = Facts.of(
                "checks",
                compared.stream()
                        .map(pair -> Facts.of("oddity", pair.sentence)
                                .and("rows_with_both_dates", pair.both)
                                .and("odd_rows", pair.odd)
                                .and("lines", List.copyOf(pair.lines))
                                .map())
                        .toList());
        return Insight.of(
                        "supply_date_oddities",
                        "Dates that contradict each other",
                        summary,
                        odd.isEmpty() ? Severity.INFO : Severity.LOW,
                        payload.map())
                .withEvidence(evidence(compared));
    }

    private static String evidence(List<Pair> compared) {
        return IntStream.range(0, compared.size())
                .mapToObj(i -> {
                    Pair pair = compared.get(i);
                    return ShipmentSql.contradiction(i, pair.sentence, pair.first, pair.second);
                })
                .collect(Collectors.joining(
                        " UNION ALL ",
                        "SELECT oddity, rows_with_both_dates, odd_rows FROM (",
                        ") AS checks ORDER BY place"));
    }
}
