package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Change;
import io.aetherflow.analytics.ComparablePeriods;
import io.aetherflow.analytics.DailySums;
import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Grain;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.analytics.Series;
import io.aetherflow.analytics.Trend;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Spend over time: by month, or by year where the file has only years. Only whole months are compared. */
final class MonthlySpend implements Question {

    private static final double SIGNIFICANT = 0.01;
    private static final BigDecimal LARGE_CHANGE = new BigDecimal("0.25");
    private static final int FEWEST_DAYS_FOR_MONTHS = 2;

    private final DailySums days = new DailySums();
    private boolean januaryFirstAlone = true;
    private LocalDate day = LocalDate.MIN;
    private @Nullable BigDecimal daySum;

    @Override
    public void add(Payment payment) {
        if (!payment.paidOn().equals(day)) {
            close();
            day = payment.paidOn();
            januaryFirstAlone &= day.getDayOfYear() == 1;
        }
        daySum = daySum == null ? payment.amount() : daySum.add(payment.amount());
    }

    /** Payments of one day mostly stand together: they are added up before they are filed. */
    private void close() {
        if (daySum != null) {
            days.add(day, daySum);
        }
        daySum = null;
    }

    @Override
    public List<Insight> answer(Overview overview) {
        close();
        if (days.isEmpty()) {
            return List.of();
        }
        return januaryFirstAlone ? List.of(byYear(overview)) : List.of(byMonth(overview));
    }

    private Insight byYear(Overview overview) {
        TreeMap<Long, BigDecimal> years = new TreeMap<>();
        Series months = days.series(Grain.MONTH, overview.weekStart());
        for (int i = 0; i < months.size(); i++) {
            if (months.date(i).getDayOfYear() == 1) {
                years.put((long) months.date(i).getYear(), overview.spend(months.value(i)));
            }
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        years.forEach((year, spend) ->
                rows.add(Facts.of("year", year.toString()).and("spend", spend).map()));
        String summary = String.format(
                Locale.ROOT,
                "All dates are a first of January: the file tells years, not days, so there is no monthly trend. In %s, %s "
                        + "were spent.",
                years.lastKey(),
                overview.money().format(years.lastEntry().getValue()));
        return Insight.of(
                        "finance_monthly_spend",
                        "Spend by year",
                        summary,
                        Severity.INFO,
                        Facts.of("precision", "year").and("years", rows).map())
                .withEvidence(overview.sql(PeriodEvidence.byYear(years)))
                .withChart(Chart.of(
                        Chart.Type.BAR,
                        "Spend by year",
                        "The spend of each year.",
                        Field.of("year", "Year", Field.Format.TEXT),
                        List.of(Field.of("spend", "Spend", Field.Format.MONEY)
                                .in(overview.money().currency())),
                        rows));
    }

    private Insight byMonth(Overview overview) {
        Series all = signed(days.series(Grain.MONTH, overview.weekStart()), overview);
        Series whole = whole(overview);
        Facts payload = Facts.of("months", (long) all.size()).and("whole_months", (long) whole.size());
        StringBuilder summary = new StringBuilder(largest(all, overview));
        Optional<ComparablePeriods> latest = ComparablePeriods.latest(whole, 1);
        summary.append(latest.map(pair -> compared(pair, overview, payload))
                .orElse(" There are fewer than two whole months, so nothing is compared."));
        summary.append(trend(whole, payload));
        return Insight.of(
                        "finance_monthly_spend",
                        "Spend by month",
                        summary.toString(),
                        latest.map(pair -> severity(pair.change())).orElse(Severity.INFO),
                        payload.and("rows", rows(all)).map())
                .withEvidence(overview.sql(PeriodEvidence.byMonth(all, latest)))
                .withChart(Chart.of(
                        Chart.Type.TIMESERIES,
                        "Spend by month",
                        "The spend of each month; the first and the last may not be whole.",
                        Field.of("month", "Month", Field.Format.DATE),
                        List.of(Field.of("spend", "Spend", Field.Format.MONEY)
                                .in(overview.money().currency())),
                        rows(all)));
    }

    /** With a single payment day nothing says that the month is whole. */
    private Series whole(Overview overview) {
        DayOfWeek weekStart = overview.weekStart();
        Series whole = signed(days.complete(Grain.MONTH, weekStart), overview);
        return days.days() < FEWEST_DAYS_FOR_MONTHS ? whole.slice(0, 0) : whole;
    }

    private static Series signed(Series series, Overview overview) {
        return new Series(
                series.grain(),
                series.first(),
                series.values().stream().map(overview::spend).toList());
    }

    private static String largest(Series months, Overview overview) {
        int at = 0;
        for (int i = 1; i < months.size(); i++) {
            at = months.value(i).compareTo(months.value(at)) > 0 ? i : at;
        }
        return String.format(
                Locale.ROOT,
                "The payments fall in %s; the month with the most spend is %s with %s.",
                Numbers.count(months.size(), "month", "months"),
                Grain.MONTH.label(months.date(at)),
                overview.money().format(months.value(at)));
    }

    private static String compared(ComparablePeriods pair, Overview overview, Facts payload) {
        Change change = pair.change();
        BigDecimal share = change.share();
        LocalDate latest = pair.after().first();
        LocalDate earlier = pair.before().first();
        payload.and("latest_month", latest)
                .and("latest_spend", change.after())
                .and("comparable_month", earlier)
                .and("comparable_spend", change.before())
                .and("same_month_of_the_year_before", pair.yearAgo())
                .and("change", change.difference())
                .and("change_share", share);
        return String.format(
                Locale.ROOT,
                " In %s, the latest whole month, it %s%s: %s against %s in %s%s.",
                Grain.MONTH.label(latest),
                change.verb(),
                share == null || share.signum() == 0 ? "" : " by " + Numbers.percent(share.abs()),
                overview.money().format(change.after()),
                overview.money().format(change.before()),
                Grain.MONTH.label(earlier),
                pair.yearAgo() ? ", the same month a year before" : "");
    }

    private static String trend(Series whole, Facts payload) {
        Optional<Trend> trend = Trend.of(whole);
        if (trend.isEmpty()) {
            return String.format(
                    Locale.ROOT,
                    " With %s (%d are needed) no trend is claimed.",
                    Numbers.count(whole.size(), "whole month", "whole months"),
                    Trend.FEWEST_PERIODS);
        }
        Trend found = trend.get();
        payload.and("trend_p", Numbers.rounded(found.p(), 4)).and("trend_per_month", Numbers.rounded(found.slope(), 2));
        if (!found.significantAt(SIGNIFICANT)) {
            return " There is no trend beyond chance.";
        }
        return String.format(
                Locale.ROOT,
                " Over the %d whole months it %s, by %s a month at the median.",
                found.size(),
                found.rising() ? "rises" : "falls",
                Numbers.decimal(Numbers.rounded(Math.abs(found.slope()), 2), 2));
    }

    private static Severity severity(Change change) {
        BigDecimal share = change.share();
        return share != null && share.abs().setScale(6, RoundingMode.HALF_UP).compareTo(LARGE_CHANGE) > 0
                ? Severity.LOW
                : Severity.INFO;
    }

    private static List<Map<String, Object>> rows(Series months) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            rows.add(Facts.of("month", months.date(i))
                    .and("spend", months.value(i))
                    .map());
        }
        return rows;
    }
}
