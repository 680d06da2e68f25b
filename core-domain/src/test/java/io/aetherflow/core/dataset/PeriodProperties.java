package io.aetherflow.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PeriodProperties {

    @Property(seed = "6101")
    void thePeriodBeforeEndsTheDayBefore(@ForAll("periods") Period period) {
        assertThat(period.before().to()).isEqualTo(period.from().minusDays(1));
    }

    @Property(seed = "6102")
    void thePeriodBeforeIsAsLong(@ForAll("periods") Period period) {
        boolean months = period.from().getDayOfMonth() == 1
                && period.to().equals(YearMonth.from(period.to()).atEndOfMonth());
        if (!months) {
            assertThat(period.before().days()).isEqualTo(period.days());
        }
    }

    @Property(seed = "6103")
    void beforeWholeMonthsAreAsManyWholeMonths(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 40) int count) {
        YearMonth first = YearMonth.from(day);
        Period before = months(first, count).before();
        assertThat(before).isEqualTo(months(first.minusMonths(count), count));
    }

    @Property(seed = "6104")
    void aYearBeforeAreTheSameDays(@ForAll("periods") Period period) {
        Period before = period.yearBefore();
        assertThat(before.from()).isEqualTo(sameDay(period.from()));
        assertThat(before.to()).isEqualTo(sameDay(period.to()));
    }

    @Property(seed = "6105")
    void coveringIsIncludingEveryDay(@ForAll("periods") Period one, @ForAll("days") LocalDate day) {
        assertThat(one.covers(new Period(day, day))).isEqualTo(one.includes(day));
        assertThat(one.includes(one.from()) && one.includes(one.to())).isTrue();
        assertThat(one.covers(one.before())).isFalse();
    }

    @Property(seed = "6106")
    void bothTogetherCoverBothAndBeginWithOne(@ForAll("periods") Period one, @ForAll("periods") Period other) {
        Period both = one.and(other);
        assertThat(both.covers(one) && both.covers(other)).isTrue();
        assertThat(both.from()).isIn(one.from(), other.from());
        assertThat(both.to()).isIn(one.to(), other.to());
    }

    private static Period months(YearMonth first, int count) {
        return new Period(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    private static LocalDate sameDay(LocalDate day) {
        boolean leap = day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
        return LocalDate.of(day.getYear() - 1, day.getMonth(), leap ? 28 : day.getDayOfMonth());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        long first = LocalDate.of(1, 1, 1).toEpochDay();
        long last = LocalDate.of(9999, 12, 31).toEpochDay();
        return Arbitraries.oneOf(
                Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay),
                Arbitraries.of(LocalDate.of(2024, 2, 29), LocalDate.of(2023, 2, 28), LocalDate.of(1900, 3, 1)));
    }

    @Provide
    Arbitrary<Period> periods() {
        return Combinators.combine(days(), Arbitraries.longs().between(0, 1500))
                .as((from, length) -> new Period(from, from.plusDays(length)));
    }
}
