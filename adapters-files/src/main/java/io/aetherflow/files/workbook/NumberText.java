package io.aetherflow.files.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as Excel shows them where there is room: to 15 significant digits, without the noise of binary fractions. */
final class NumberText {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    /** Of what a double is ever written as. */
    private static final int LENGTH = 400;

    private NumberText() {}

    /** Whole numbers stay as they are, however long; null for what is no number. */
    static @Nullable String of(String stored) {
        if (whole(stored)) {
            return stored;
        }
        double value = value(stored);
        if (!Double.isFinite(value)) {
            return null;
        }
        return value == 0 ? "0" : plain(new BigDecimal(stored.strip()));
    }

    private static String plain(BigDecimal stored) {
        BigDecimal shown = stored.scale() <= 0 && stored.precision() <= LENGTH ? stored : stored.round(SHOWN);
        return shown.stripTrailingZeros().toPlainString();
    }

    /** Digits alone, without zeros before them. */
    private static boolean whole(String stored) {
        int from = stored.startsWith("-") ? 1 : 0;
        int length = stored.length();
        if (length == from || length > LENGTH || (stored.charAt(from) == '0' && length > 1)) {
            return false;
        }
        for (int i = from; i < length; i++) {
            if (stored.charAt(i) < '0' || stored.charAt(i) > '9') {
                return false;
            }
        }
        return true;
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
