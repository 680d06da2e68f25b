package io.aetherflow.plugins.finance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What was posted to one account. */
final class AccountTotals {

    private final String account;
    private @Nullable String name;
    private BigDecimal debit = BigDecimal.ZERO;
    private BigDecimal credit = BigDecimal.ZERO;
    private long lines;

    AccountTotals(String account) {
        this.account = account;
    }

    void add(LedgerLine line) {
        String called = line.accountName();
        if (called != null && !called.equals(name)) {
            name = name == null || called.compareTo(name) < 0 ? called : name;
        }
        debit = debit.add(line.debit());
        credit = credit.add(line.credit());
        lines++;
    }

    String account() {
        return account;
    }

    /** Of several names the first in the alphabet. */
    @Nullable
    String name() {
        return name;
    }

    BigDecimal debit() {
        return debit;
    }

    BigDecimal credit() {
        return credit;
    }

    BigDecimal balance() {
        return debit.subtract(credit);
    }

    BigDecimal turnover() {
        return debit.add(credit);
    }

    long lines() {
        return lines;
    }

    /** {@code 4000 Rent}. */
    String label() {
        return name == null || name.equals(account) ? account : account + " " + name;
    }
}
