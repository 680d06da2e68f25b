package io.aetherflow.plugins.finance;

import io.aetherflow.core.table.Row;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How columns of a transaction follow from others of the same row. */
final class Derivations {

    private Derivations() {}

    static @Nullable BigDecimal amount(Row row) {
        BigDecimal debit = row.decimal("debit");
        BigDecimal credit = row.decimal("credit");
        if (debit == null && credit == null) {
            return null;
        }
        return orZero(debit).subtract(orZero(credit));
    }

    static @Nullable String partyOfStatement(Row row) {
        boolean statement = row.has("debit") || row.has("credit") || row.has("balance");
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
