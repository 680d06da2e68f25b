package io.aetherflow.plugins.sales;

import io.aetherflow.analytics.TopN;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Revenue of a dimension's members, in all and by month, in bounded memory. */
final class Members {

    static final int MOST_RANKED = 100_000;
    static final int MOST_BY_MONTH = 10_000;

    private static final String OTHERS = "(others)";

    /** In the order in which they were met. */
    private final Map<String, MonthlySums> members = new LinkedHashMap<>();

    private final MonthlySums others = new MonthlySums(false);

    void add(String member, LocalDate day, BigDecimal revenue) {
        MonthlySums own = members.get(member);
        if (own == null) {
            own = members.size() < MOST_RANKED ? new MonthlySums(members.size() < MOST_BY_MONTH) : others;
            if (own != others) {
                members.put(member, own);
            }
        }
        own.add(day, revenue);
    }

    /** How many are kept apart. */
    int size() {
        return members.size();
    }

    /** False once members had to be counted together. */
    boolean complete() {
        return others.rows() == 0;
    }

    /** What each brought, the ones that could not be kept apart together. */
    TopN totals() {
        TopN totals = new TopN(MOST_RANKED);
        members.forEach((member, sums) -> totals.add(member, sums.sum(), sums.rows()));
        if (!complete()) {
            totals.add(OTHERS, others.sum(), others.rows());
        }
        return totals;
    }

    /** False once some members' months could not be kept apart. */
    boolean comparable() {
        return members.size() <= MOST_BY_MONTH && complete();
    }

    /** How each member did in two windows of months; members in neither are left out. */
    List<MemberChange> changes(Windows windows) {
        return members.entrySet().stream()
                .limit(MOST_BY_MONTH)
                .map(entry -> change(entry.getKey(), entry.getValue(), windows))
                .filter(change -> change.rowsBefore() + change.rowsAfter() > 0)
                .toList();
    }

    private static MemberChange change(String member, MonthlySums sums, Windows windows) {
        YearMonth before = windows.before();
        YearMonth after = windows.after();
        int length = windows.length();
        return new MemberChange(
                member,
                sums.sum(before, length),
                sums.sum(after, length),
                sums.rows(before, length),
                sums.rows(after, length));
    }

    /** Two windows of {@code length} months each. */
    record Windows(YearMonth before, YearMonth after, int length) {}
}
