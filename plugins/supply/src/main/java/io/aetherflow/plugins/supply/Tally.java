package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.Numbers;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finished and late shipments, counted for every basis at once: which one fits the file is known at its end. */
final class Tally {

    private static final class Counts {
        private long finished;
        private long late;
        private double daysLate;

        private void add(double days) {
            finished++;
            if (days > 0) {
                late++;
                daysLate += days;
            }
        }
    }

    private static final Counts NONE = new Counts();

    private final Map<Basis, Counts> counts = new EnumMap<>(Basis.class);

    /** @param daysLate by each basis that can tell */
    void add(Map<Basis, Double> daysLate) {
        daysLate.forEach((basis, days) ->
                counts.computeIfAbsent(basis, first -> new Counts()).add(days));
    }

    long finished(Basis basis) {
        return counts.getOrDefault(basis, NONE).finished;
    }

    long late(Basis basis) {
        return counts.getOrDefault(basis, NONE).late;
    }

    /** Days late of the late ones, on average; null where none is late. */
    @Nullable
    BigDecimal meanDaysLate(Basis basis) {
        long count = late(basis);
        return count == 0 ? null : Numbers.rounded(counts.getOrDefault(basis, NONE).daysLate / count, 1);
    }

    /** Late ones among the finished; null where none is finished. */
    @Nullable
    BigDecimal share(Basis basis) {
        return Numbers.share(BigDecimal.valueOf(late(basis)), BigDecimal.valueOf(finished(basis)));
    }

    /** Where two bases can be used, the better one wins unless it covers less than half as many shipments. */
    @Nullable
    Basis best() {
        long most =
                counts.values().stream().mapToLong(one -> one.finished).max().orElse(0);
        for (Basis basis : Basis.values()) {
            if (most > 0 && finished(basis) * 2 >= most) {
                return basis;
            }
        }
        return null;
    }
}
