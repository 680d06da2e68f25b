package io.aetherflow.analytics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;

/** Pieces of the portable SELECTs that reproduce an insight's numbers. */
public final class Sql {

    private Sql() {}

    /** A literal that no text can break out of. */
    public static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** {@code ('a', 'b')}, for an IN; never empty. */
    public static String texts(Collection<String> values) {
        return values.stream().map(Sql::text).collect(Collectors.joining(", ", "(", ")"));
    }

    public static String day(LocalDate day) {
        return "DATE '" + day + "'";
    }

    /** Whether a date lies between two days, both included. */
    public static String between(String column, LocalDate first, LocalDate last) {
        return column + " BETWEEN " + day(first) + " AND " + day(last);
    }

    /** The first day of the period that holds a date, as {@link Grain#start} gives it. */
    public static String start(Grain grain, DayOfWeek weekStart, String column) {
        return switch (grain) {
            case DAY -> column;
            case WEEK -> week(weekStart.getValue() - 1, column);
            case MONTH -> "CAST(date_trunc('month', " + column + ") AS DATE)";
        };
    }

    /** Engines begin weeks on Mondays. */
    private static String week(int daysAfterMonday, String column) {
        if (daysAfterMonday == 0) {
            return "CAST(date_trunc('week', " + column + ") AS DATE)";
        }
        String days = "INTERVAL '" + daysAfterMonday + "' DAY";
        return "CAST(date_trunc('week', " + column + " - " + days + ") + " + days + " AS DATE)";
    }
}
