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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Amounts of different currencies are never added: each has a book of its own, and the commonest one is reported. */
final class Currencies<T> {

    /** What is remembered of the entries of one currency. */
    interface Book<T> {

        void add(T entry);

        /** @param selected the currency that tells these entries from others; null where there are no others */
        List<Insight> insights(Money money, @Nullable String selected, DayOfWeek weekStart);
    }

    private static final class Shelf<T> {
        private final Book<T> book;
        private long entries;

        private Shelf(Book<T> book) {
            this.book = book;
        }
    }

    private static final int MOST = 8;
    private static final String UNKNOWN = "";
    private static final String NOT_STATED = "no stated currency";
    private static final String EVIDENCE = """
            SELECT COALESCE(currency, ${not stated}) AS reported_currency, COUNT(*) AS ${entries}_reported,
              CAST(SUM(COUNT(*)) OVER () - COUNT(*) AS BIGINT) AS ${entries}_left_out
            FROM dataset
            GROUP BY currency
            ORDER BY COUNT(*) DESC, COALESCE(currency, '') DESC
            LIMIT 1""";

    private final String noun;
    private final Supplier<Book<T>> books;
    private final Map<String, Shelf<T>> byCurrency = new HashMap<>();
    private long rows;

    /** @param noun what an entry is called, as {@code payment} */
    Currencies(String noun, Supplier<Book<T>> books) {
        this.noun = noun;
        this.books = books;
    }

    void add(@Nullable String currency, T entry) {
        rows++;
        String key = currency == null ? UNKNOWN : currency;
        Shelf<T> shelf = byCurrency.get(key);
        if (shelf == null && byCurrency.size() < MOST) {
            shelf = new Shelf<>(books.get());
            byCurrency.put(key, shelf);
        }
        if (shelf != null) {
            shelf.entries++;
            shelf.book.add(entry);
        }
    }

    List<Insight> insights(DayOfWeek weekStart) {
        List<Insight> all = new ArrayList<>();
        byCurrency.entrySet().stream()
                .max(Comparator.comparingLong((Map.Entry<String, Shelf<T>> entry) -> entry.getValue().entries)
                        .thenComparing(Map.Entry::getKey))
                .ifPresent(entry -> {
                    Shelf<T> shelf = entry.getValue();
                    String currency = entry.getKey();
                    boolean mixed = shelf.entries < rows;
                    Money money = currency.isEmpty() ? Money.UNKNOWN : new Money(currency);
                    all.addAll(shelf.book.insights(money, mixed ? currency : null, weekStart));
                    if (mixed) {
                        all.add(leftOut(currency, shelf.entries));
                    }
                });
        return all;
    }

    private Insight leftOut(String reported, long entries) {
        String name = reported.isEmpty() ? NOT_STATED : reported;
        String summary = String.format(
                Locale.ROOT,
                "The file mixes currencies, which can't be added. All figures are those of the %s in %s, the commonest; "
                        + "%s in other currencies are left out.",
                Numbers.count(entries, noun, noun + "s"),
                name,
                Numbers.count(rows - entries, noun, noun + "s"));
        Map<String, Object> payload = Facts.of("reported_currency", name)
                .and(noun + "s_reported", entries)
                .and(noun + "s_left_out", rows - entries)
                .map();
        return Insight.of("finance_currencies", "Several currencies", summary, Severity.MEDIUM, payload)
                .withEvidence(
                        EVIDENCE.replace("${not stated}", Sql.text(NOT_STATED)).replace("${entries}", noun + "s"));
    }
}
