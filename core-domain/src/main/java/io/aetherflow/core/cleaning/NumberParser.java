package io.aetherflow.core.cleaning;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers written with one decimal mark, exactly. Plain ones ({@code -1234.5}) are read in one pass; grouped,
 * bracketed, marked with a currency or a percent sign, or scientific ones by {@link NumberText} and {@link NumberCore}.
 */
final class NumberParser {

    /** So many digits always fit in a long. */
    private static final int LONG_DIGITS = 18;

    private static final int MOST_CURRENCIES = 5;

    private final char mark;
    private final boolean percents;
    private final Set<String> currencies = new TreeSet<>();

    /**
     * @param mark the decimal mark
     * @param percents whether {@code 20%} is 0.20 or no number
     */
    NumberParser(char mark, boolean percents) {
        this.mark = mark;
        this.percents = percents;
    }

    /** @param cell trimmed and not empty; null where it is no number */
    @Nullable
    BigDecimal parse(String cell) {
        int length = cell.length();
        int at = cell.charAt(0) == '-' ? 1 : 0;
        long unscaled = 0;
        int scale = -1;
        int digits = 0;
        boolean negative = at == 1;
        for (; at < length; at++) {
            char c = cell.charAt(at);
            if (c >= '0' && c <= '9') {
                if (++digits > LONG_DIGITS) {
                    return odd(cell);
                }
                unscaled = unscaled * 10 + (c - '0');
                scale += scale < 0 ? 0 : 1;
            } else if (c == mark && scale < 0) {
                scale = 0;
            } else {
                return odd(cell);
            }
        }
        return digits == 0 ? null : BigDecimal.valueOf(negative ? -unscaled : unscaled, Math.max(scale, 0));
    }

    /** The currency marks read over so far, at most a handful. */
    Set<String> currencies() {
        return currencies;
    }

    private @Nullable BigDecimal odd(String cell) {
        NumberText text = NumberText.of(cell);
        if (text == null || (text.percent() && !percents)) {
            return null;
        }
        BigDecimal value = NumberCore.parse(text.core(), mark);
        if (value == null) {
            return null;
        }
        if (!text.currency().isEmpty() && currencies.size() < MOST_CURRENCIES) {
            currencies.add(text.currency());
        }
        BigDecimal signed = text.negative() ? value.negate() : value;
        return text.percent() ? signed.movePointLeft(2) : signed;
    }
}
