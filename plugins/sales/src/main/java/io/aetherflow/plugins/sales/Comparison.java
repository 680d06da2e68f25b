package io.aetherflow.plugins.sales;

import io.aetherflow.analytics.Change;
import io.aetherflow.analytics.ComparablePeriods;
import io.aetherflow.analytics.Grain;
import io.aetherflow.analytics.RankSum;
import io.aetherflow.analytics.Series;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The newest full months (or weeks) of a dataset beside the ones they compare with. */
record Comparison(ComparablePeriods periods, SalesFacts facts, DayOfWeek weekStart) {

    private static final int QUARTER = 3;

    static Optional<Comparison> of(SalesFacts facts, DayOfWeek weekStart) {
        Series months = facts.revenue().complete(Grain.MONTH, weekStart);
        return latest(months, QUARTER)
                .or(() -> latest(facts.revenue().complete(Grain.WEEK, weekStart), 4))
                .map(periods -> new Comparison(periods, facts, weekStart));
    }

    Change change() {
        return periods.change();
    }

    boolean monthly() {
        return periods.after().grain() == Grain.MONTH;
    }

    /** How each member of a dimension did in both; empty where weeks are compared, which members are not split by. */
    List<MemberChange> members(Dimension dimension) {
        if (!monthly()) {
            return List.of();
        }
        return facts.members(dimension)
                .changes(new Members.Windows(
                        YearMonth.from(periods.before().first()),
                        YearMonth.from(periods.after().first()),
                        periods.after().size()));
    }

    /** Whether single days (or weeks, in weekly data) differ more than by chance; empty where the data is coarser. */
    Optional<RankSum> test() {
        int gap = facts.revenue().usualGap();
        if (gap > 7) {
            return Optional.empty();
        }
        Grain grain = gap > 1 ? Grain.WEEK : Grain.DAY;
        Series all = facts.revenue().series(grain, weekStart);
        double[] before = within(all, periods.before());
        double[] after = within(all, periods.after());
        return before.length == 0 || after.length == 0 ? Optional.empty() : Optional.of(RankSum.of(before, after));
    }

    private static Optional<ComparablePeriods> latest(Series series, int length) {
        boolean yearAndLength = series.size() >= series.grain().season() + length;
        if (yearAndLength || series.size() >= 2 * length) {
            return ComparablePeriods.latest(series, length);
        }
        return ComparablePeriods.latest(series, 1);
    }

    private static double[] within(Series all, Series window) {
        int from = Math.toIntExact(all.grain().between(all.first(), window.first()));
        int to = Math.toIntExact(
                all.grain().between(all.first(), window.lastDay().plusDays(1)));
        int first = Math.max(0, from);
        int last = Math.min(all.size(), to);
        return first >= last ? new double[0] : all.slice(first, last).doubles();
    }
}
