package io.aetherflow.plugins.sales;

import java.util.Comparator;
import java.util.List;

/**
 * Products that sell clearly less than in the comparable period: fewer lines than chance explains, however many products
 * are looked at (Bonferroni), and less money.
 */
final class FallingProducts {

    /** The one-sided normal score of 1 in 100. */
    static final double Z_ONE_IN_HUNDRED = 2.326;

    static final int FEWEST_LINES = 10;

    private FallingProducts() {}

    /** The largest losses first. */
    static List<MemberChange> in(Comparison comparison) {
        List<MemberChange> candidates = comparison.members(Dimension.PRODUCT).stream()
                .filter(change -> change.rowsBefore() >= FEWEST_LINES)
                .filter(change -> !change.member().equals(SalesDerivations.NOT_NAMED))
                .toList();
        double bound = -threshold(candidates.size());
        return candidates.stream()
                .filter(change -> change.difference().signum() < 0 && change.score() < bound)
                .sorted(Comparator.comparing(MemberChange::difference).thenComparing(MemberChange::member))
                .toList();
    }

    /** A normal score that one of {@code count} chance values passes in one case of a hundred, a little on the safe side. */
    private static double threshold(int count) {
        return Math.sqrt(Z_ONE_IN_HUNDRED * Z_ONE_IN_HUNDRED + 2 * Math.log(Math.max(1, count)));
    }
}
