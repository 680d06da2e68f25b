package io.aetherflow.plugins.sales;

import io.aetherflow.analytics.TopN;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Revenue of a dimension's members, in all and by month, in bounded memory. */
final class Members {

    static final int MOST_RANKED = 100_000;
    static final int MOST_BY_MONTH = 10_000;

    private final TopN totals = new TopN(MOST_RANKED);
    private final Map<String, Months> months = new HashMap<>();

    void add(String member, LocalDate day, BigDecimal revenue) {
        totals.add(member, revenue);
        Months own = months.get(member);
        if (own == null && months.size() < MOST_BY_MONTH) {
            own = new Months();
            months.put(member, own);
        }
        if (own != null) {
            own.add(index(day), revenue);
        }
    }

    TopN totals() {
        return totals;
    }

    /** False once some members' months could not be kept apart. */
    boolean comparable() {
        return totals.size() == months.size();
    }

    /** How each member did in two windows of months; members in neither are left out. */
    List<MemberChange> changes(Windows windows) {
        return months.entrySet().stream()
                .map(entry -> entry.getValue().change(entry.getKey(), windows))
                .filter(change -> change.rowsBefore() + change.rowsAfter() > 0)
                .toList();
    }

    private static int index(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    /** Two windows of {@code length} months each. */
    record Windows(YearMonth before, YearMonth after, int length) {}

    private static final class Months {

        private int first;
        private @Nullable BigDecimal[] sums = new BigDecimal[0];
        private int[] rows = new int[0];

        void add(int month, BigDecimal revenue) {
            int at = place(month);
            BigDecimal sum = sums[at];
            sums[at] = sum == null ? revenue : sum.add(revenue);
            rows[at]++;
        }

        MemberChange change(String member, Windows windows) {
            int before = index(windows.before().atDay(1));
            int after = index(windows.after().atDay(1));
            int length = windows.length();
            return new MemberChange(
                    member, sum(before, length), sum(after, length), rows(before, length), rows(after, length));
        }

        private BigDecimal sum(int from, int length) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int at = Math.max(0, from - first); at < Math.min(sums.length, from - first + length); at++) {
                BigDecimal month = sums[at];
                sum = month == null ? sum : sum.add(month);
            }
            return sum;
        }

        private long rows(int from, int length) {
            long count = 0;
            for (int at = Math.max(0, from - first); at < Math.min(rows.length, from - first + length); at++) {
                count += rows[at];
            }
            return count;
        }

        private int place(int month) {
            if (sums.length == 0) {
                first = month;
            }
            int lowest = Math.min(first, month);
            int highest = Math.max(first + sums.length, month + 1);
            if (highest - lowest > sums.length) {
                resize(lowest, Math.max(highest - lowest, Math.min(48, sums.length * 2)));
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
}
