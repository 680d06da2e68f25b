package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Money;
import io.aetherflow.analytics.Numbers;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * The payments of one currency, as a whole.
 *
 * @param money how amounts are said
 * @param selection which payments they are, for the SQL that reproduces figures
 * @param payments how many, credits included
 * @param net spend less credits: the sum of the amounts times the sign of spend
 */
record Overview(Money money, Selection selection, long payments, BigDecimal net, DayOfWeek weekStart) {

    /** 1 where money spent is positive, as in spend reports; −1 where most amounts are negative, as in bank statements. */
    int spendSign() {
        return selection.spendSign();
    }

    /** The amount with money spent positive. */
    BigDecimal spend(BigDecimal amount) {
        return spendSign() > 0 ? amount : amount.negate();
    }

    /** The SELECT that a query over {@code payments} makes. */
    String sql(String query) {
        return selection.sql(query);
    }

    /** A share of the net spend; null where there is nothing to be a share of. */
    @Nullable
    BigDecimal share(BigDecimal spend) {
        return net.signum() > 0 ? Numbers.share(spend, net) : null;
    }

    /** {@code  (12.3 %)}, or nothing. */
    String shareInBrackets(BigDecimal spend) {
        BigDecimal share = share(spend);
        return share == null ? "" : " (" + Numbers.percent(share) + ")";
    }
}
