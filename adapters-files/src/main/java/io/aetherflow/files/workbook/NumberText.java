package io.aetherflow.files.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as Excel shows them where there is room: to 15 significant digits, without the noise of binary fractions. What a
 * calculation left beyond that, as in 56250.0000000001, is noise too where two digits less give a number as people write.
 */
final class NumberText {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final MathContext SURE = new MathContext(13, RoundingMode.HALF_UP);
    /** Decimals that nobody writes, and that people do write at most. */
    private static final int NOISY = 9;

    private static final int WRITTEN = 6;
    /** Of what a double is ever written as. */
    private static final int LENGTH = 400;

    private NumberText() {}

    /** Whole numbers written as such stay as they are, however long; null for what is no number. */
    static @Nullable String of(String stored) {
        if (whole(stored) || shortest(stored)) {
            return stored;
        }
        double value = value(stored);
        if (!Double.isFinite(value)) {
            return null;
        }
        return value == 0 ? "0" : plain(stored.strip());
    }

    private static String plain(String stored) {
        BigDecimal exact = new BigDecimal(stored).stripTrailingZeros();
        boolean whole = exact.scale() <= 0 && stored.indexOf('E') < 0 && stored.indexOf('e') < 0;
        return (whole ? exact : quiet(exact.round(SHOWN).stripTrailingZeros())).toPlainString();
    }

    private static BigDecimal quiet(BigDecimal shown) {
        BigDecimal sure = shown.round(SURE).stripTrailingZeros();
        return shown.scale() >= NOISY && sure.scale() <= WRITTEN ? sure : shown;
    }

    /** Digits alone, without zeros before them. */
    private static boolean whole(String stored) {
        int from = stored.startsWith("-") ? 1 : 0;
        int length = stored.length();
        boolean zeros = length > 1 && stored.charAt(from) == '0';
        return length <= LENGTH && !zeros && digits(stored, from);
    }

    /** Most are like 1234.5 already: digits, a point and digits, 15 at most, without zeros to take away. */
    private static boolean shortest(String stored) {
        int point = stored.indexOf('.');
        int last = stored.length() - 1;
        return point > 0
                && last < SHOWN.getPrecision()
                && stored.charAt(last) != '0'
                && digits(stored, point + 1)
                && whole(stored.substring(0, point));
    }

    private static boolean digits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < text.length();
    }

    /** NaN for what is no number. */
    static double value(String stored) {
        if (stored.length() > LENGTH || !decimal(stored.strip())) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(stored);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Java reads more as a number: "NaN", "1d", "0x1p3". */
    private static boolean decimal(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0);
    }
}
