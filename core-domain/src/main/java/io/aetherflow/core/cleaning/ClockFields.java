package io.aetherflow.core.cleaning;

/**
 * The time of day behind a date: {@code 21:05}, {@code 00:00:00.000}, {@code T10:00:00Z}, {@code 9:05 PM}. A time zone,
 * {@code +01:00} or {@code PST}, is read over: the clock counts as it is written.
 */
final class ClockFields {

    private static final int NANO_DIGITS = 9;
    private static final int NAME = 3;
    private static final WordList ZONES = new WordList("""
            est edt cst cdt mst mdt pst pdt et ct mt pt akst akdt hst ast adt nst ndt
            cet cest wet west eet eest bst ist mez mesz msk ut
            sast pkt sgt hkt jst kst awst acst acdt aest aedt nzst nzdt brt art
            """);

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
        int from = at;
        char first = Character.toLowerCase(peek());
        if (first != 'a' && first != 'p') {
            return true;
        }
        at++;
        skip('.');
        if (Character.toLowerCase(peek()) != 'm') {
            at = from;
            return true;
        }
        if (hour < 1 || hour > 12) {
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
        boolean read = letter() ? namedZone() : offset();
        zoned = at > from;
        return read;
    }

    private boolean namedZone() {
        int from = at;
        while (letter()) {
            at++;
        }
        boolean universal = at - from == NAME && (named("UTC", from) || named("GMT", from));
        if (universal) {
            spaces();
            return offset();
        }
        return (at - from == 1 && named("Z", from)) || ZONES.has(text, from, at);
    }

    private boolean named(String name, int from) {
        return text.regionMatches(true, from, name, 0, name.length());
    }

    /** Hours and minutes from universal time, where there are any. */
    private boolean offset() {
        if (peek() != '+' && peek() != '-') {
            return true;
        }
        at++;
        if (number(2) < 0) {
            return false;
        }
        skip(':');
        number(2);
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

    private boolean letter() {
        char c = peek();
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
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
