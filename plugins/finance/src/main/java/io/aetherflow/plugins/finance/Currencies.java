package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Money;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Amounts of different currencies are never added: each has its own questions, and the commonest one is reported. */
final class Currencies {

    private static final int MOST = 8;
    private static final String UNKNOWN = "";
    private static final String NOT_STATED = "no stated currency";
    private static final String EVIDENCE = """
            SELECT COALESCE(currency, %s) AS reported_currency, COUNT(*) AS payments_reported,
              CAST(SUM(COUNT(*)) OVER () - COUNT(*) AS BIGINT) AS payments_left_out
            FROM dataset
            GROUP BY currency
            ORDER BY COUNT(*) DESC, COALESCE(currency, '') DESC
            LIMIT 1""";

    private final DayOfWeek weekStart;
    private final Map<String, Spend> byCurrency = new HashMap<>();
    private long rows;

    Currencies(DayOfWeek weekStart) {
        this.weekStart = weekStart;
    }

    void add(Payment payment) {
        rows++;
        String currency = payment.currency() == null ? UNKNOWN : payment.currency();
        Spend spend = byCurrency.get(currency);
        if (spend == null && byCurrency.size() < MOST) {
            spend = new Spend();
            byCurrency.put(currency, spend);
        }
        if (spend != null) {
            spend.add(payment);
        }
    }

    List<Insight> insights() {
        List<Insight> all = new ArrayList<>();
        byCurrency.entrySet().stream()
                .max(Comparator.comparingLong((Map.Entry<String, Spend> entry) ->
                                entry.getValue().payments())
                        .thenComparing(Map.Entry::getKey))
                .ifPresent(entry -> {
                    Money money = entry.getKey().isEmpty() ? Money.UNKNOWN : new Money(entry.getKey());
                    boolean mixed = entry.getValue().payments() < rows;
                    all.addAll(entry.getValue().insights(money, mixed ? entry.getKey() : null, weekStart));
                    if (mixed) {
                        all.add(leftOut(entry.getKey(), entry.getValue().payments()));
                    }
                });
        return all;
    }

    private Insight leftOut(String reported, long payments) {
        String name = reported.isEmpty() ? NOT_STATED : reported;
        String summary = String.format(
                Locale.ROOT,
                "The file mixes currencies, which can't be added. All figures are those of the %s in %s, the commonest; "
                        + "%s in other currencies are left out.",
                Numbers.count(payments, "payment", "payments"),
                name,
                Numbers.count(rows - payments, "payment", "payments"));
        Map<String, Object> payload = Facts.of("reported_currency", name)
                .and("payments_reported", payments)
                .and("payments_left_out", rows - payments)
                .map();
        return Insight.of("finance_currencies", "Several currencies", summary, Severity.MEDIUM, payload)
                .withEvidence(EVIDENCE.formatted(Sql.text(NOT_STATED)));
    }
}
