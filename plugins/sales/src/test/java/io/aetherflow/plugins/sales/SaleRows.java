package io.aetherflow.plugins.sales;

import io.aetherflow.core.table.Row;
import io.aetherflow.kit.plugin.ListedRows;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Sales made by hand. */
final class SaleRows extends ListedRows {

    SaleRows() {
        super(SalesSchema.TRANSACTIONS);
    }

    /** A sale of one unit. */
    Row sale(LocalDate day, String product, String amount) {
        return add("sold_on", day, "product", product, "amount", new BigDecimal(amount), "kind", "sale");
    }
}
