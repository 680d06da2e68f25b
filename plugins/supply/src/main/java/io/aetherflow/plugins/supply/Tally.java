package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.Numbers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Finished and late shipments, counted for every basis at once: which one fits the file is known at its end. */
final class Tally {

    private static final Basis[] BASES = Basis.values();

    private final long[] finished = new long[BASES.length];
    private final long[] late = new long[BASES.length];
    private final double[] daysLate = new double[BASES.length];

    void add(DaysLate one) {
        for (Basis basis : BASES) {
            if (one.known(basis)) {
                int at = basis.place();
                double days = one.by(basis);
                finished[at]++;
                if (days > 0) {
                    late[at]++;
                    daysLate[at] += days;
                }
            }
        }
    }

    void add(Tally other) {
        for (int at = 0; at < BASES.length; at++) {
            finished[at] += other.finished[at];
            late[at] += other.late[at];
            daysLate[at] += other.daysLate[at];
        }
    }

    long finished(Basis basis) {
        return finished[basis.place()];
    }

    long late(Basis basis) {
        return late[basis.place()];
    }

    /** Days late of the late ones, on average; null where none is late. */
    @Nullable
    BigDecimal meanDaysLate(Basis basis) {
        long count = late(basis);
        return count == 0 ? null : Numbers.rounded(daysLate[basis.place()] / count, 1);
    }

    /** Late ones among the finished; null where none is finished. */
    @Nullable
    BigDecimal share(Basis basis) {
        return Numbers.share(BigDecimal.valueOf(late(basis)), BigDecimal.valueOf(finished(basis)));
    }

    /** Where two bases can be used, the better one wins unless it covers less than half as many shipments. */
    @Nullable
    Basis best() {
        long most = 0;
        for (Basis basis : BASES) {
            most = Math.max(most, finished(basis));
        }
        for (Basis basis : BASES) {
            if (most > 0 && finished(basis) * 2 >= most) {
                return basis;
            }
        }
        return null;
    }
}
