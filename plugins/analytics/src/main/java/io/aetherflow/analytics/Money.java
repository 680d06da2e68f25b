package io.aetherflow.analytics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How amounts are said: {@code 1,234.50 USD}, or {@code 1,234.50} where the currency is not known or not the same
 * everywhere.
 */
public record Money(@Nullable String currency) {

    public static final Money UNKNOWN = new Money(null);

    public String format(BigDecimal amount) {
        String number = Numbers.decimal(amount, 2);
        return currency == null ? number : number + " " + currency;
    }

    /** With a sign in front of gains, too. */
    public String signed(BigDecimal amount) {
        return amount.signum() > 0 ? "+" + format(amount) : format(amount);
    }
}
