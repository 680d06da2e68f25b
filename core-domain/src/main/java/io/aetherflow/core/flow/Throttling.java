package io.aetherflow.core.flow;

/** How limits speak of time. */
final class Throttling {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;

    private Throttling() {}

    /** As "42 seconds", "17 minutes" or "1 hour": in the largest unit that says it exactly, minutes rounded up from two on. */
    static String words(long seconds) {
        if (seconds >= HOUR && seconds % HOUR == 0) {
            return count(seconds / HOUR, "hour");
        }
        return seconds < 2 * MINUTE && seconds != MINUTE
                ? count(seconds, "second")
                : count((seconds + MINUTE - 1) / MINUTE, "minute");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
