package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.Numbers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Finished and late shipments, counted for every basis at once: which one fits the file is known at its end. */
final class Tally {

    private static final int BASES = Basis.values().length;

    private final long[] finished = new long[BASES];
    private final long[] late = new long[BASES];
    private final double[] daysLate = new double[BASES];

    /** @param days late by each basis, null where it can't tell */
    void add(@Nullable Double[] days) {
        for (int i = 0; i < BASES; i++) {
            Double value = days[i];
            if (value != null) {
                finished[i]++;
                if (value > 0) {
                    late[i]++;
                    daysLate[i] += value;
                }
            }
        }
    }

    long finished(Basis basis) {
        return finished[basis.ordinal()];
    }

    long late(Basis basis) {
        return late[basis.ordinal()];
    }

    /** Days late of the late ones, on average; null where none is late. */
    @Nullable BigDecimal meanDaysLate(Basis basis) {
        long count = late(basis);
        return count == 0 ? null : Numbers.rounded(daysLate[basis.ordinal()] / count, 1);
    }

    /** Late ones among the finished; null where none is finished. */
    @Nullable BigDecimal share(Basis basis) {
        return Numbers.share(BigDecimal.valueOf(late(basis)), BigDecimal.valueOf(finished(basis)));
    }

    /** Where two bases can be used, the better one wins unless it covers less than half as many shipments. */
    @Nullable Basis best() {
        long most = 0;
        for (long count : finished) {
            most = Math.max(most, count);
        }
        for (Basis basis : Basis.values()) {
            if (most > 0 && finished(basis) * 2 >= most) {
                return basis;
            }
        }
        return null;
    }
}
