package io.aetherflow.plugins.sales;

import io.aetherflow.core.table.Derivation;
import io.aetherflow.core.table.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns that a file need not have, because others give them. */
final class SalesDerivations {

    /** The product of a line that names none: kept, because its money is real. */
    static final String NOT_NAMED = "(not named)";

    static final Derivation AMOUNT = Derivation.fallback(
            "amount",
            List.of("quantity", "unit_price", "discount"),
            "amount = quantity × unit price × (1 − discount); a discount over 1 and up to 100 is read as a percentage, any"
                    + " other as money off",
            SalesDerivations::amount);

    /** Its inputs are what a file must have: one that names no product anywhere is asked, not filled. */
    static final Derivation PRODUCT = Derivation.fallback(
            "product",
            List.of("product", "product_code", "category"),
            "product = category; " + NOT_NAMED + " where a row has no product, product code or category",
            SalesDerivations::product);

    static final Derivation KIND = Derivation.computed(
            "kind",
            List.of("status", "quantity", "amount"),
            SaleKind.SENTENCE,
            row -> SaleKind.of(row).stored());

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 10;

    private SalesDerivations() {}

    static BigDecimal discounted(BigDecimal full, @Nullable BigDecimal discount) {
        if (discount == null || discount.signum() == 0) {
            return full;
        }
        if (discount.signum() < 0 || discount.compareTo(HUNDRED) > 0) {
            return full.subtract(discount.abs());
        }
        BigDecimal share = discount.compareTo(BigDecimal.ONE) > 0 ? discount.movePointLeft(2) : discount;
        return full.multiply(BigDecimal.ONE.subtract(share));
    }

    private static @Nullable Object amount(Row row) {
        BigDecimal quantity = row.decimal("quantity");
        BigDecimal price = row.decimal("unit_price");
        if (quantity == null || price == null) {
            return null;
        }
        BigDecimal amount = discounted(quantity.multiply(price), row.decimal("discount"));
        return amount.scale() > MOST_DECIMALS ? amount.setScale(MOST_DECIMALS, RoundingMode.HALF_UP) : amount;
    }

    private static @Nullable Object product(Row row) {
        if (row.has("product_code")) {
            return null;
        }
        String category = row.text("category");
        return category == null ? NOT_NAMED : category;
    }
}
