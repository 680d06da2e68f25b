package io.aetherflow.core.cleaning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number without anything around it: digits, groups of thousands, one decimal mark, an exponent. */
final class NumberCore {

    private static final int LARGEST_EXPONENT = 60;
    private static final int LONGEST = 120;
    private static final int LAST_GROUP = 3;

    private final String text;
    private final char mark;
    private final StringBuilder plain = new StringBuilder();
    private char grouping;
    private int at;

    private NumberCore(String text, char mark) {
        this.text = text;
        this.mark = mark;
    }

    /** Null where it is no number under this decimal mark. */
    static @Nullable BigDecimal parse(String text, char mark) {
        return text.length() > LONGEST ? null : new NumberCore(text, mark).parse();
    }

    private @Nullable BigDecimal parse() {
        if (!whole()) {
            return null;
        }
        if (peek() == mark) {
            plain.append('.');
            at++;
            digits();
        }
        int digits = plain.length() - (plain.indexOf(".") < 0 ? 0 : 1);
        int exponent = exponent();
        if (digits == 0 || at < text.length() || Math.abs(exponent) > LARGEST_EXPONENT) {
            return null;
        }
        BigDecimal value = new BigDecimal(plain.toString());
        BigDecimal scaled = exponent == 0 ? value : value.scaleByPowerOfTen(exponent);
        return scaled.scale() < 0 ? scaled.setScale(0) : scaled;
    }

    /** The digits before the decimal mark; false where they are grouped in a way that nobody writes. */
    private boolean whole() {
        int group = digits();
        boolean grouped = false;
        while (groupingMark(peek()) && (grouping == 0 || grouping == kind(peek()))) {
            if (grouped ? group < 2 || group > LAST_GROUP : group < 1 || group > LAST_GROUP) {
                return false;
            }
            grouping = kind(peek());
            at++;
            group = digits();
            grouped = true;
        }
        return !grouped || (group == LAST_GROUP && plain.charAt(0) != '0');
    }

    private int digits() {
        int from = at;
        while (peek() >= '0' && peek() <= '9') {
            plain.append(peek());
            at++;
        }
        return at - from;
    }

    /** The exponent where there is one; too large a number where it can't be read. */
    private int exponent() {
        if (grouping != 0 || (peek() != 'e' && peek() != 'E')) {
            return 0;
        }
        at++;
        boolean negative = peek() == '-';
        if (negative || peek() == '+') {
            at++;
        }
        int value = at == text.length() ? LARGEST_EXPONENT + 1 : 0;
        for (; peek() >= '0' && peek() <= '9' && value <= LARGEST_EXPONENT; at++) {
            value = value * 10 + peek() - '0';
        }
        return negative ? -value : value;
    }

    private boolean groupingMark(char c) {
        return c != mark && c != 0 && (c == '.' || c == ',' || c == '\'' || c == '\u2019' || Texts.space(c));
    }

    /** Spaces of any width count as the same mark. */
    private static char kind(char c) {
        return Texts.space(c) ? ' ' : c;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }
}
