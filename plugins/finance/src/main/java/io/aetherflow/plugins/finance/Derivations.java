package io.aetherflow.plugins.finance;

import io.aetherflow.core.table.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How columns of a transaction follow from others of the same row. */
final class Derivations {

    private static final List<String> STATEMENT = List.of("debit", "credit", "balance", "value_on");
    private static final Set<String> DEBIT = Set.of("d", "dr", "debit", "s", "soll", "débit", "debe", "dare", "af");
    private static final Set<String> CREDIT =
            Set.of("c", "cr", "credit", "h", "haben", "crédit", "haber", "avere", "bij");

    private Derivations() {}

    static @Nullable BigDecimal amount(Row row) {
        BigDecimal debit = row.decimal("debit");
        BigDecimal credit = row.decimal("credit");
        if (debit == null && credit == null) {
            return null;
        }
        BigDecimal out = orZero(credit).signum() == 0 ? orZero(debit).abs() : orZero(debit);
        return out.subtract(orZero(credit));
    }

    /** A credit is negative whatever its sign in the file, a debit positive. */
    static @Nullable BigDecimal directed(Row row) {
        BigDecimal amount = row.decimal("amount");
        String direction = row.text("direction");
        if (amount == null || direction == null) {
            return amount;
        }
        String word = direction.strip().toLowerCase(Locale.ROOT);
        return DEBIT.contains(word)
                ? amount.abs()
                : CREDIT.contains(word) ? amount.abs().negate() : amount;
    }

    static @Nullable String partyOfStatement(Row row) {
        boolean statement = STATEMENT.stream().anyMatch(row::has);
        return statement ? row.text("description") : null;
    }

    /** Of {@code 10.1371/journal.pone.0270000} the part before the slash. */
    static @Nullable String registrant(Row row) {
        String doi = row.text("doi");
        int slash = doi == null ? -1 : doi.indexOf("/", Math.max(0, doi.indexOf("10.")));
        int start = doi == null ? -1 : doi.indexOf("10.");
        return doi == null || start < 0 || slash < 0 ? null : "DOI registrant " + doi.substring(start, slash);
    }

    static boolean redacted(Row row) {
        return saysRedacted(row.text("counterparty")) || saysRedacted(row.text("description"));
    }

    private static boolean saysRedacted(@Nullable String text) {
        return text != null && text.toLowerCase(Locale.ROOT).contains("redacted");
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
