package io.aetherflow.core.cleaning;

import org.jspecify.annotations.Nullable;

/**
 * What stands around a number: {@code (£1,234.50)}, {@code 123-}, {@code + 5}, {@code 20 %}, {@code EUR 5}.
 *
 * @param core digits, marks and perhaps an exponent
 */
record NumberText(String core, boolean negative, boolean percent, String currency) {

    /** Null where what stands around it makes no sense. */
    static @Nullable NumberText of(String cell) {
        int first = firstDigit(cell);
        int last = lastDigit(cell);
        if (first < 0) {
            return null;
        }
        // A mark right before the first digit, or right after the last, belongs to the number.
        if (first > 0 && mark(cell.charAt(first - 1)) && !(first > 1 && Character.isLetter(cell.charAt(first - 2)))) {
            first--;
        }
        if (last + 1 < cell.length() && mark(cell.charAt(last + 1))) {
            last++;
        }
        Around around = new Around();
        boolean sound = around.read(cell.substring(0, first), true) && around.read(cell.substring(last + 1), false);
        return sound && around.sound()
                ? new NumberText(cell.substring(first, last + 1), around.negative(), around.percent, around.currency)
                : null;
    }

    private static int firstDigit(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (digit(cell.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int lastDigit(String cell) {
        int i = cell.length() - 1;
        while (i >= 0 && !digit(cell.charAt(i))) {
            i--;
        }
        return i;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean mark(char c) {
        return c == '.' || c == ',';
    }

    /** Signs, brackets, percent and currency, each at most once. */
    private static final class Around {

        private int minuses;
        private int pluses;
        private int opened;
        private int closed;
        private boolean percent;
        private String currency = "";

        boolean read(String text, boolean before) {
            StringBuilder rest = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '-' || c == '\u2212') {
                    minuses++;
                } else if (c == '+') {
                    pluses++;
                } else if (c == '(' && before) {
                    opened++;
                } else if (c == ')' && !before) {
                    closed++;
                } else if (c == '%') {
                    percent = !before && !percent;
                } else if (!Texts.space(c)) {
                    rest.append(c);
                }
            }
            return text.indexOf('%') < 0 ? currency(rest.toString()) : percent && currency(rest.toString());
        }

        boolean sound() {
            return opened == closed && opened + minuses + pluses <= 1;
        }

        boolean negative() {
            return minuses + opened > 0;
        }

        private boolean currency(String mark) {
            if (mark.isEmpty()) {
                return true;
            }
            if (!currency.isEmpty() || !CurrencyMarks.is(mark)) {
                return false;
            }
            currency = mark;
            return true;
        }
    }
}
