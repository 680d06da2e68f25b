package io.aetherflow.plugins.finance;

import io.aetherflow.core.table.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ledger, as the questions see it: what the schema requires is there.
 *
 * @param amount debit less credit
 * @param paired it names the account on the other side, so that it balances itself
 */
record LedgerLine(
        long line,
        Transaction transaction,
        LocalDate postedOn,
        String account,
        @Nullable String accountName,
        BigDecimal debit,
        BigDecimal credit,
        BigDecimal amount,
        @Nullable String description,
        @Nullable String currency,
        boolean paired) {

    /** What {@link #of} reads. */
    static final List<String> COLUMNS = List.of(
            "journal",
            "txn_id",
            "posted_on",
            "account",
            "account_name",
            "contra_account",
            "debit",
            "credit",
            "description",
            "currency");

    /** Numbers begin anew in each journal. */
    record Transaction(@Nullable String journal, String id) {

        long hash() {
            return Hashes.mix(Hashes.add(Hashes.add(Hashes.START, journal), id));
        }
    }

    static LedgerLine of(Row row) {
        BigDecimal debit = orZero(row.decimal("debit"));
        BigDecimal credit = orZero(row.decimal("credit"));
        return new LedgerLine(
                row.sourceLine(),
                new Transaction(row.text("journal"), Objects.requireNonNull(row.text("txn_id"), "txn_id")),
                Objects.requireNonNull(row.date("posted_on"), "posted_on"),
                Objects.requireNonNull(row.text("account"), "account"),
                row.text("account_name"),
                debit,
                credit,
                credit.signum() == 0 ? debit : debit.subtract(credit),
                row.text("description"),
                row.text("currency"),
                row.has("contra_account"));
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
