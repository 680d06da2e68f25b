package io.aetherflow.core.cleaning;

/**
 * The time of day behind a date: {@code 21:05}, {@code 00:00:00.000}, {@code T10:00:00Z}, {@code 9:05 PM}. A time zone is
 * read over: the clock counts as it is written.
 */
final class ClockFields {

    private static final int NANO_DIGITS = 9;

    private String text = "";
    private int at;
    private int hour;
    private int minute;
    private int second;
    private int nano;
    private boolean zoned;

    /** Reads from a position to the end; nothing there is midnight. False where it is no time of day. */
    boolean read(String cell, int from) {
        hour = 0;
        minute = 0;
        second = 0;
        nano = 0;
        zoned = false;
        text = cell;
        at = from;
        return from == cell.length() || (opening() && clock() && half() && zone() && at == text.length());
    }

    int hour() {
        return hour;
    }

    int minute() {
        return minute;
    }

    int second() {
        return second;
    }

    int nano() {
        return nano;
    }

    /** Whether a time zone was read over. */
    boolean zoned() {
        return zoned;
    }

    private boolean opening() {
        int from = at;
        if (peek() == ',') {
            at++;
        }
        if (peek() == 'T' || peek() == 't') {
            at++;
        } else {
            spaces();
        }
        return at > from;
    }

    private boolean clock() {
        hour = number(2);
        if (hour < 0 || peek() != ':') {
            return false;
        }
        at++;
        minute = number(2);
        if (peek() == ':') {
            at++;
            second = number(2);
            if (second >= 0 && (peek() == '.' || peek() == ',')) {
                at++;
                fraction();
            }
        }
        return hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    }

    private void fraction() {
        int digits = 0;
        for (; digit(); at++, digits++) {
            if (digits < NANO_DIGITS) {
                nano = nano * 10 + text.charAt(at) - '0';
            }
        }
        for (; digits < NANO_DIGITS; digits++) {
            nano *= 10;
        }
    }

    /** AM or PM, where there is one. */
    private boolean half() {
        spaces();
        char first = Character.toLowerCase(peek());
        if (first != 'a' && first != 'p') {
            return true;
        }
        at++;
        skip('.');
        if (Character.toLowerCase(peek()) != 'm' || hour < 1 || hour > 12) {
            return false;
        }
        at++;
        skip('.');
        hour = hour % 12 + (first == 'p' ? 12 : 0);
        return true;
    }

    private boolean zone() {
        spaces();
        int from = at;
        if (text.startsWith("UTC", at) || text.startsWith("GMT", at)) {
            at += 3;
        } else if (peek() == 'Z' || peek() == 'z') {
            at++;
        } else if (peek() == '+' || peek() == '-') {
            at++;
            if (number(2) < 0) {
                return false;
            }
            skip(':');
            number(2);
        }
        zoned = at > from;
        return true;
    }

    /** A number of one to so many digits, or -1. */
    private int number(int most) {
        int value = digit() ? 0 : -1;
        for (int digits = 0; digits < most && digit(); digits++, at++) {
            value = value * 10 + text.charAt(at) - '0';
        }
        return value;
    }

    private boolean digit() {
        char c = peek();
        return c >= '0' && c <= '9';
    }

    private void spaces() {
        while (at < text.length() && Texts.space(text.charAt(at))) {
            at++;
        }
    }

    private void skip(char c) {
        if (peek() == c) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }
}
