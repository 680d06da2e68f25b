package io.aetherflow.plugins.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Exact sums and counts by month, or in all where months are not kept apart: either way one addition for a value. */
final class MonthlySums {

    private static final int ROOM = 48;

    private final boolean apart;
    private int first;
    private @Nullable BigDecimal[] sums = new BigDecimal[0];
    private int[] rows = new int[0];

    MonthlySums(boolean apart) {
        this.apart = apart;
    }

    void add(LocalDate day, BigDecimal value) {
        int at = apart ? place(index(day.getYear(), day.getMonthValue())) : place(0);
        BigDecimal sum = sums[at];
        sums[at] = sum == null ? value : sum.add(value);
        rows[at]++;
    }

    BigDecimal sum() {
        return sum(0, sums.length);
    }

    long rows() {
        return rows(0, rows.length);
    }

    BigDecimal sum(YearMonth from, int length) {
        int start = index(from.getYear(), from.getMonthValue()) - first;
        return sum(start, start + length);
    }

    long rows(YearMonth from, int length) {
        int start = index(from.getYear(), from.getMonthValue()) - first;
        return rows(start, start + length);
    }

    private BigDecimal sum(int from, int to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int at = Math.max(0, from); at < Math.min(sums.length, to); at++) {
            BigDecimal month = sums[at];
            sum = month == null ? sum : sum.add(month);
        }
        return sum;
    }

    private long rows(int from, int to) {
        long count = 0;
        for (int at = Math.max(0, from); at < Math.min(rows.length, to); at++) {
            count += rows[at];
        }
        return count;
    }

    private static int index(int year, int month) {
        return year * 12 + month - 1;
    }

    private int place(int month) {
        if (sums.length == 0) {
            first = month;
        }
        int lowest = Math.min(first, month);
        int highest = Math.max(first + sums.length, month + 1);
        if (highest - lowest > sums.length) {
            resize(lowest, apart ? Math.max(highest - lowest, Math.min(ROOM, sums.length * 2)) : 1);
        }
        return month - first;
    }

    private void resize(int lowest, int length) {
        @Nullable BigDecimal[] wider = new BigDecimal[length];
        int[] widerRows = new int[length];
        System.arraycopy(sums, 0, wider, first - lowest, sums.length);
        System.arraycopy(rows, 0, widerRows, first - lowest, rows.length);
        sums = wider;
        rows = widerRows;
        first = lowest;
    }
}
