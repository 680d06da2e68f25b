package io.aetherflow.plugins.sales;

import io.aetherflow.core.table.Row;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a sales file records. Decided row by row, from the status first and the signs of quantity and amount
 * next; it is the one place that says what counts as revenue.
 */
enum SaleKind {
    SALE,
    /** Goods came back: a negative line, or a positive one whose status says that it was undone. */
    RETURN,
    /** Never happened; counts nowhere. */
    CANCELLED,
    /** Money or stock without a sale: a fee, a write-off, an entry whose signs contradict each other. */
    ADJUSTMENT;

    static final String SENTENCE =
            "kind = cancelled or return by the status; else adjustment by the status; else return"
                    + " where quantity, or amount without a quantity, is negative; adjustment where their signs differ; else sale";

    private static final SaleKind[] KINDS = values();

    private final String stored = name().toLowerCase(Locale.ROOT);

    String stored() {
        return stored;
    }

    static SaleKind of(Row row) {
        return of(row.text("status"), row.decimal("quantity"), row.decimal("amount"));
    }

    static SaleKind of(@Nullable String status, @Nullable BigDecimal quantity, @Nullable BigDecimal amount) {
        SaleKind byStatus = status == null ? SALE : StatusWords.kind(status);
        return byStatus == SALE ? bySigns(quantity, amount) : byStatus;
    }

    static SaleKind stored(@Nullable String text) {
        if (text == null) {
            return SALE;
        }
        for (SaleKind kind : KINDS) {
            if (kind.stored.equals(text)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no kind of sale");
    }

    /** What the line adds to revenue. A return written as a positive amount adds nothing: the sale was undone. */
    BigDecimal revenue(BigDecimal amount) {
        return switch (this) {
            case SALE, ADJUSTMENT -> amount;
            case RETURN -> amount.min(BigDecimal.ZERO);
            case CANCELLED -> BigDecimal.ZERO;
        };
    }

    /** What the line adds to the units sold. */
    BigDecimal units(BigDecimal quantity) {
        return switch (this) {
            case SALE -> quantity;
            case RETURN -> quantity.min(BigDecimal.ZERO);
            case CANCELLED, ADJUSTMENT -> BigDecimal.ZERO;
        };
    }

    private static SaleKind bySigns(@Nullable BigDecimal quantity, @Nullable BigDecimal amount) {
        int money = amount == null ? 0 : amount.signum();
        if (quantity == null || quantity.signum() == 0) {
            return money < 0 ? RETURN : SALE;
        }
        if (quantity.signum() < 0) {
            return amount == null || money < 0 ? RETURN : ADJUSTMENT;
        }
        return money < 0 ? ADJUSTMENT : SALE;
    }
}
