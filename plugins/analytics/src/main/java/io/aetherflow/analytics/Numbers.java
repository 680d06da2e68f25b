package io.aetherflow.analytics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers as sentences say them: {@code 1,234,567.89}, {@code 12.3 %}, {@code 2 orders}. */
public final class Numbers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Numbers() {}

    public static String whole(long number) {
        return grouped(Long.toString(number));
    }

    /** With thousands separated, rounded half up to {@code decimals}. */
    public static String decimal(BigDecimal number, int decimals) {
        return grouped(number.setScale(decimals, RoundingMode.HALF_UP).toPlainString());
    }

    /** Rounded to two decimals, without trailing zeros: quantities. */
    public static String plain(BigDecimal number) {
        BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return grouped(rounded.toPlainString());
    }

    /** A share as a percentage with one decimal: 0.1234 is {@code 12.3 %}. */
    public static String percent(BigDecimal share) {
        return decimal(share.multiply(HUNDRED), 1) + " %";
    }

    /** {@code 1 order}, {@code 2,000 orders}. */
    public static String count(long number, String one, String many) {
        return whole(number) + " " + (number == 1 ? one : many);
    }

    /** {@code part / whole} to six decimals; null where the whole is zero. */
    public static @Nullable BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.divide(whole, 6, RoundingMode.HALF_UP);
    }

    /** A statistic as a decimal of at most {@code decimals} decimals, for payloads. */
    public static BigDecimal rounded(double number, int decimals) {
        return new BigDecimal(number, MathContext.DECIMAL64).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private static String grouped(String plain) {
        int sign = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int at = (point < 0 ? plain.length() : point) - 3; at > sign; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
