package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The two sides of one transaction, as far as its lines have come by. */
final class TransactionBalance {

    private final LedgerLine.Transaction transaction;
    private final boolean resumed;
    private final long firstLine;
    private LocalDate postedOn;
    private BigDecimal debit = BigDecimal.ZERO;
    private BigDecimal credit = BigDecimal.ZERO;
    private @Nullable String currency;
    private boolean mixed;
    private boolean paired = true;
    private long lines;

    /** @param resumed whether earlier lines of it, which balanced, were forgotten */
    TransactionBalance(LedgerLine first, boolean resumed) {
        this.transaction = first.transaction();
        this.resumed = resumed;
        this.firstLine = first.line();
        this.postedOn = first.postedOn();
    }

    void add(LedgerLine line) {
        debit = line.debit().signum() == 0 ? debit : debit.add(line.debit());
        credit = line.credit().signum() == 0 ? credit : credit.add(line.credit());
        lines++;
        paired &= line.paired();
        postedOn = line.postedOn().isBefore(postedOn) ? line.postedOn() : postedOn;
        String stated = line.currency();
        mixed |= currency != null && stated != null && !stated.equals(currency);
        currency = currency == null ? stated : currency;
    }

    BigDecimal difference() {
        return debit.subtract(credit);
    }

    /** Debits equal credits, or each of its lines names the account on the other side. */
    boolean balances() {
        return paired || debit.compareTo(credit) == 0;
    }

    /** Lines of several currencies can't be added. */
    boolean judged() {
        return !mixed || balances();
    }

    LedgerLine.Transaction transaction() {
        return transaction;
    }

    long firstLine() {
        return firstLine;
    }

    LocalDate postedOn() {
        return postedOn;
    }

    @Nullable
    String currency() {
        return currency;
    }

    Map<String, Object> facts() {
        Facts facts = Facts.of("journal", transaction.journal())
                .and("txn_id", transaction.id())
                .and("difference", difference());
        return resumed
                ? facts.map()
                : facts.and("posted_on", postedOn)
                        .and("line", firstLine)
                        .and("lines", lines)
                        .and("debit", debit)
                        .and("credit", credit)
                        .map();
    }
}
