package io.aetherflow.plugins.finance;

import io.aetherflow.core.table.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One transaction, as the questions see it: what the schema requires is there. */
record Payment(
        long line,
        LocalDate paidOn,
        BigDecimal amount,
        String counterparty,
        @Nullable String txnId,
        @Nullable String category,
        @Nullable String orgUnit,
        @Nullable String currency,
        boolean redacted) {

    /** What {@link #of} reads. */
    static final List<String> COLUMNS = List.of(
            "paid_on",
            "amount",
            "counterparty",
            "txn_id",
            "category",
            "account_code",
            "org_unit",
            "currency",
            "redacted");

    static Payment of(Row row) {
        return new Payment(
                row.sourceLine(),
                Objects.requireNonNull(row.date("paid_on"), "paid_on"),
                Objects.requireNonNull(row.decimal("amount"), "amount"),
                Objects.requireNonNull(row.text("counterparty"), "counterparty"),
                row.text("txn_id"),
                category(row),
                row.text("org_unit"),
                row.text("currency"),
                Boolean.TRUE.equals(row.bool("redacted")));
    }

    /** The account stands in where a file names no category. */
    private static @Nullable String category(Row row) {
        String category = row.text("category");
        return category != null ? category : row.text("account_code");
    }
}
