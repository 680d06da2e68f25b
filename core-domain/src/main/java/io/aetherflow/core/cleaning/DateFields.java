package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.DateOrder;

/**
 * Takes a trimmed cell apart into the fields of a date, by hand and without allocation. Which of three short numbers is
 * the day stays open; {@link #real} says it under an order. A weekday in front is read over. Not for many threads.
 */
final class DateFields {

    enum Shape {
        /** No date. */
        NONE,
        /** Four digits and nothing else. */
        YEAR,
        /** Only one reading: the year in front, a month's name, or yyyyMMdd. */
        FIXED,
        /** Three numbers whose order the column has to tell. */
        OPEN
    }

    private static final int PIVOT = 70;
    private static final int FIRST_YEAR = 1000;
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final WordList WEEKDAYS = new WordList("""
            mon tue tues wed weds thu thur thurs fri sat sun
            monday tuesday wednesday thursday friday saturday sunday
            mo tu we th fr sa su di mi do so
            montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
            lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche
            mié mie jue vie sáb sab dom lunes martes miércoles miercoles jueves viernes sábado sabado domingo
            gio lunedì lunedi martedì martedi mercoledì mercoledi giovedì giovedi venerdì venerdi sabato domenica
            ma wo vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
            """);

    private final ClockFields clock = new ClockFields();
    private String text = "";
    private int at;
    private int number;
    private int digits;
    private int year;
    private int month;
    private int day;
    private int first;
    private int firstDigits;
    private int second;
    private int third;
    private boolean shortYear;

    Shape read(String cell) {
        text = cell;
        at = 0;
        Shape shape = dateAndClock();
        return shape == Shape.NONE && weekday() ? afterWeekday() : shape;
    }

    ClockFields clock() {
        return clock;
    }

    int year() {
        return year;
    }

    int month() {
        return month;
    }

    int day() {
        return day;
    }

    /** Of an open date: whether its year has two digits, so that it may also stand in front. */
    boolean shortYear() {
        return shortYear;
    }

    /** Of an open date: whether its numbers can be meant in this order, whatever the length of the month. */
    boolean possible(DateOrder order) {
        return switch (order) {
            case DMY -> daylike(first) && monthlike(second);
            case MDY -> monthlike(first) && daylike(second);
            case YMD -> shortYear && firstDigits == 2 && monthlike(second) && daylike(third);
        };
    }

    /** Of an open date that is possible both ways: whether day and month can be mistaken for one another. */
    boolean swaps() {
        return first != second;
    }

    /** Settles an open date in this order. */
    void settle(DateOrder order) {
        year = order == DateOrder.YMD ? first : third;
        month = order == DateOrder.MDY ? first : second;
        day = order == DateOrder.DMY ? first : order == DateOrder.MDY ? second : third;
        if (shortYear) {
            year = century(year);
        }
    }

    /** Whether year, month and day are a day of the calendar. */
    boolean real() {
        return year >= FIRST_YEAR && monthlike(month) && day >= 1 && day <= length(year, month);
    }

    private static int length(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month - 1];
    }

    private Shape dateAndClock() {
        Shape shape = number() ? numberFirst() : monthFirst();
        return shape == Shape.NONE || clock.read(text, at) ? shape : Shape.NONE;
    }

    /** A name in front of a bare year is no weekday. */
    private Shape afterWeekday() {
        Shape shape = dateAndClock();
        return shape == Shape.YEAR ? Shape.NONE : shape;
    }

    /** Steps over a weekday at the very beginning and what parts it from the date; it is not held against the date. */
    private boolean weekday() {
        at = 0;
        while (Character.isLetter(peek())) {
            at++;
        }
        int end = at;
        if (end < 2 || !WEEKDAYS.has(text, 0, end)) {
            return false;
        }
        if (peek() == '.') {
            at++;
        }
        if (peek() == ',') {
            at++;
        }
        spaces();
        return at > end;
    }

    private Shape numberFirst() {
        int one = number;
        int oneDigits = digits;
        if (oneDigits == 8) {
            return fixed(one / 10_000, one / 100 % 100, one % 100);
        }
        if (oneDigits == 4 && at == text.length()) {
            year = one;
            return Shape.YEAR;
        }
        if (oneDigits > 4 || oneDigits == 3) {
            return Shape.NONE;
        }
        char separator = separator();
        if (letter()) {
            return dayThenMonth(one, oneDigits);
        }
        if (separator == 0 || separator == ',' || !number() || digits > 2) {
            return Shape.NONE;
        }
        int two = number;
        return separator() == separator && number() ? three(one, oneDigits, two) : Shape.NONE;
    }

    private Shape three(int one, int oneDigits, int two) {
        if (oneDigits == 4) {
            return digits <= 2 ? fixed(one, two, number) : Shape.NONE;
        }
        if (digits != 4 && digits != 2) {
            return Shape.NONE;
        }
        first = one;
        firstDigits = oneDigits;
        second = two;
        third = number;
        shortYear = digits == 2;
        return Shape.OPEN;
    }

    private Shape dayThenMonth(int one, int oneDigits) {
        int named = monthName();
        separator();
        if (named == 0 || !number()) {
            return Shape.NONE;
        }
        return oneDigits == 4 ? fixedIf(digits <= 2, one, named, number) : dayMonthYear(one, named);
    }

    private Shape monthFirst() {
        int named = digits == 0 && letter() ? monthName() : 0;
        separator();
        if (named == 0 || !number() || digits > 2) {
            return Shape.NONE;
        }
        int dayNumber = number;
        return separator() != 0 && number() ? dayMonthYear(dayNumber, named) : Shape.NONE;
    }

    private Shape dayMonthYear(int dayNumber, int named) {
        return fixedIf(digits == 4 || digits == 2, digits == 2 ? century(number) : number, named, dayNumber);
    }

    private Shape fixedIf(boolean fits, int aYear, int aMonth, int aDay) {
        return fits ? fixed(aYear, aMonth, aDay) : Shape.NONE;
    }

    private Shape fixed(int aYear, int aMonth, int aDay) {
        year = aYear;
        month = aMonth;
        day = aDay;
        return Shape.FIXED;
    }

    private int monthName() {
        int from = at;
        while (letter()) {
            at++;
        }
        return MonthNames.month(text, from, at);
    }

    /** Steps over one separator and the spaces around it; 0 where there is none. */
    private char separator() {
        char found = spaces() ? ' ' : 0;
        char c = peek();
        if (c == '/' || c == '-' || c == '.' || c == ',') {
            found = c;
            at++;
            spaces();
        }
        return found;
    }

    private boolean spaces() {
        int from = at;
        while (peek() == ' ') {
            at++;
        }
        return at > from;
    }

    /** Reads a number of at most eight digits. */
    private boolean number() {
        number = 0;
        digits = 0;
        for (char c = peek(); c >= '0' && c <= '9'; c = peek()) {
            number = number * 10 + c - '0';
            at++;
            if (++digits > 8) {
                return false;
            }
        }
        return digits > 0;
    }

    private boolean letter() {
        char c = peek();
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > 127 && Character.isLetter(c));
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static int century(int twoDigits) {
        return twoDigits >= PIVOT ? 1900 + twoDigits : 2000 + twoDigits;
    }

    private static boolean daylike(int value) {
        return value >= 1 && value <= 31;
    }

    private static boolean monthlike(int value) {
        return value >= 1 && value <= 12;
    }
}
