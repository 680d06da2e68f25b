package io.aetherflow.plugins.finance;

import io.aetherflow.core.table.Derivation;
import io.aetherflow.core.table.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the sides of a ledger's line follow from one another. */
final class LedgerDerivations {

    /**
     * An amount alone is enough only where the file has a journal or says the side: a spend report has neither, and must
     * not be taken for a ledger. Hence the column {@code signed}, which only those files offer.
     */
    static final Derivation[] ALL = {
        Derivation.computed(
                "signed", List.of("side", "journal"), "signed = the file has a journal or a side", row -> true),
        Derivation.fallback(
                "debit",
                List.of("amount", "signed"),
                "debit = amount where it is positive and its side is not credit",
                LedgerDerivations::debit),
        Derivation.fallback(
                "credit",
                List.of("amount", "signed"),
                "credit = amount without its sign where it is negative or its side is credit",
                LedgerDerivations::credit),
        Derivation.fallback(
                "debit", List.of("credit"), "debit = 0 in a line with a credit", row -> zeroBeside(row, "credit")),
        Derivation.fallback(
                "credit", List.of("debit"), "credit = 0 in a line with a debit", row -> zeroBeside(row, "debit")),
        Derivation.computed("amount", List.of("debit", "credit"), "amount = debit − credit", LedgerDerivations::amount)
    };

    private static final Set<String> CREDIT =
            Set.of("c", "cr", "credit", "h", "haben", "crédit", "haber", "a", "avere");

    /** SAP's posting keys for credits: of customers, suppliers, accounts, assets and material. */
    private static final Pattern CREDIT_KEY = Pattern.compile("1[1-9]|3[1-9]|50|75|9[0-9]");

    private LedgerDerivations() {}

    static boolean oneSide(Row row) {
        return isZero(row.decimal("debit")) || isZero(row.decimal("credit"));
    }

    private static @Nullable BigDecimal debit(Row row) {
        BigDecimal signed = signedAmount(row);
        return signed == null || row.has("credit") ? null : signed.max(BigDecimal.ZERO);
    }

    private static @Nullable BigDecimal credit(Row row) {
        BigDecimal signed = signedAmount(row);
        if (signed == null) {
            return null;
        }
        return isZero(row.decimal("debit")) ? signed.negate().max(BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    private static @Nullable BigDecimal signedAmount(Row row) {
        BigDecimal amount = row.has("signed") ? row.decimal("amount") : null;
        return amount != null && credited(row.text("side")) ? amount.abs().negate() : amount;
    }

    private static boolean credited(@Nullable String side) {
        if (side == null) {
            return false;
        }
        String word = side.strip().toLowerCase(Locale.ROOT);
        return CREDIT.contains(word) || CREDIT_KEY.matcher(word).matches();
    }

    private static @Nullable BigDecimal zeroBeside(Row row, String other) {
        return row.has(other) ? BigDecimal.ZERO : null;
    }

    private static BigDecimal amount(Row row) {
        return orZero(row.decimal("debit")).subtract(orZero(row.decimal("credit")));
    }

    private static boolean isZero(@Nullable BigDecimal number) {
        return orZero(number).signum() == 0;
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
