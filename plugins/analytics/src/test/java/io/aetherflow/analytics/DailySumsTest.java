package io.aetherflow.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DailySumsTest {

    private final DailySums sums = new DailySums();

    @Test
    void daysAddUpExactlyAndGapsAreZero() {
        add("2024-01-30", "0.10");
        add("2024-01-30", "0.20");
        add("2024-02-02", "5");
        Series days = sums.series(Grain.DAY, DayOfWeek.MONDAY);
        assertThat(days.values())
                .containsExactly(new BigDecimal("0.30"), BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("5"));
        assertThat(days.sum()).isEqualTo("5.30");
        assertThat(sums.days()).isEqualTo(2);
    }

    @Test
    void weeksBeginWhereTheCalendarSaysSo() {
        add("2024-03-03", "1");
        add("2024-03-04", "2");
        assertThat(sums.series(Grain.WEEK, DayOfWeek.MONDAY).values())
                .containsExactly(BigDecimal.ONE, BigDecimal.valueOf(2));
        assertThat(sums.series(Grain.WEEK, DayOfWeek.SUNDAY).values()).containsExactly(BigDecimal.valueOf(3));
    }

    @Test
    void aMonthThatTheDataCoversInPartIsNotComplete() {
        for (LocalDate day = LocalDate.of(2024, 1, 10);
                day.isBefore(LocalDate.of(2024, 4, 15));
                day = day.plusDays(1)) {
            sums.add(day, BigDecimal.ONE);
        }
        Series months = sums.complete(Grain.MONTH, DayOfWeek.MONDAY);
        assertThat(months.dates()).containsExactly(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1));
        assertThat(months.values()).containsExactly(BigDecimal.valueOf(29), BigDecimal.valueOf(31));
        assertThat(sums.series(Grain.MONTH, DayOfWeek.MONDAY).size()).isEqualTo(4);
    }

    @Test
    void holidaysAtTheEdgeOfAMonthDoNotMakeItPartial() {
        for (LocalDate day = LocalDate.of(2024, 1, 3); day.isBefore(LocalDate.of(2024, 2, 28)); day = day.plusDays(1)) {
            sums.add(day, BigDecimal.ONE);
        }
        assertThat(sums.complete(Grain.MONTH, DayOfWeek.MONDAY).size()).isEqualTo(2);
    }

    @Test
    void monthlyDataMakesCompleteMonths() {
        add("2024-01-01", "1");
        add("2024-02-01", "2");
        add("2024-03-01", "3");
        assertThat(sums.usualGap()).isEqualTo(31);
        assertThat(sums.complete(Grain.MONTH, DayOfWeek.MONDAY).size()).isEqualTo(3);
    }

    @Test
    void aSinglePartialPeriodIsNone() {
        add("2024-01-10", "1");
        add("2024-01-11", "1");
        assertThat(sums.complete(Grain.MONTH, DayOfWeek.MONDAY).isEmpty()).isTrue();
        assertThat(new DailySums().complete(Grain.MONTH, DayOfWeek.MONDAY).isEmpty())
                .isTrue();
        assertThat(new DailySums().usualGap()).isZero();
    }

    @Test
    void aStrayDateDoesNotFillMemory() {
        add("0001-01-01", "7");
        add("2024-01-01", "1");
        Series days = sums.series(Grain.DAY, DayOfWeek.MONDAY);
        assertThat(days.size()).isEqualTo(DailySums.MOST_PERIODS);
        assertThat(days.last()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(days.sum()).isEqualByComparingTo("1");
    }

    @Test
    void periodsAreNamedForPeople() {
        LocalDate day = LocalDate.of(2024, 3, 4);
        assertThat(Grain.DAY.label(day)).isEqualTo("4 March 2024");
        assertThat(Grain.WEEK.label(day)).isEqualTo("week of 4 March 2024");
        assertThat(Grain.MONTH.label(day)).isEqualTo("March 2024");
        assertThat(Grain.MONTH.noun()).isEqualTo("month");
    }

    @Test
    void comparablePeriodsAreAYearApartWhereThereIsAYear() {
        for (int month = 0; month < 15; month++) {
            add(LocalDate.of(2023, 1, 1).plusMonths(month).toString(), Integer.toString(month));
        }
        Series months = sums.series(Grain.MONTH, DayOfWeek.MONDAY);
        ComparablePeriods quarter = ComparablePeriods.latest(months, 3).orElseThrow();
        assertThat(quarter.yearAgo()).isTrue();
        assertThat(quarter.before().first()).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(quarter.after().lastDay()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(quarter.change()).isEqualTo(new Change(BigDecimal.valueOf(3), BigDecimal.valueOf(39)));
        ComparablePeriods before = ComparablePeriods.latest(months.tail(6), 3).orElseThrow();
        assertThat(before.yearAgo()).isFalse();
        assertThat(before.before().first()).isEqualTo(LocalDate.of(2023, 10, 1));
        assertThat(ComparablePeriods.latest(months.tail(5), 3)).isEmpty();
        assertThat(ComparablePeriods.latest(months, 0)).isEmpty();
    }

    private void add(String day, String value) {
        sums.add(LocalDate.parse(day), new BigDecimal(value));
    }
}
