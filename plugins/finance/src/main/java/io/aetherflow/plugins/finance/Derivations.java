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

    static @Nullable String counterparty(Row row) {
        String id = row.text("txn_id");
        if (id != null && isDoi(id)) {
            return "DOI registrant " + id.substring(0, id.indexOf('/'));
        }
        boolean statement = row.has("debit") || row.has("credit") || row.has("balance");
        return statement ? row.text("description") : null;
    }

    static boolean redacted(Row row) {
        return saysRedacted(row.text("counterparty")) || saysRedacted(row.text("description"));
    }

    /** As in {@code 10.1371/journal.pone.0270000}: the part before the slash is the publisher's own. */
    private static boolean isDoi(String id) {
        int slash = id.indexOf('/');
        return id.startsWith("10.") && slash > 6 && id.substring(3, slash).chars().allMatch(c -> c == '.' || Character.isDigit(c));
    }

    private static boolean saysRedacted(@Nullable String text) {
        return text != null && text.toLowerCase(Locale.ROOT).contains("redacted");
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
