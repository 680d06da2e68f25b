package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Period;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Scale;

class KpiComparisonProperties {

    private static final Period DAYS = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31));
    private static final Field EUROS =
            Field.of("sum", "Sum", Field.Format.MONEY).in("EUR");

    private static Insight kpi(Field field, Object value) {
        return Insight.of("total", "Total", "The total.", Severity.INFO, Map.of())
                .withChart(Chart.kpi("Total", "The total.", field, value))
                .canonical();
    }

    private static KpiComparison compared(Insight now, Insight... before) {
        return KpiComparison.of(now, List.of(before), DAYS).orElseThrow();
    }

    @Property(seed = "6201")
    void theShareIsTheChangeOverTheEarlierValue(@ForAll @Scale(2) BigDecimal now, @ForAll @Scale(2) BigDecimal before) {
        KpiComparison found = compared(kpi(EUROS, now), kpi(EUROS, before));
        assertThat(found.value()).isEqualTo(before.toPlainString());
        assertThat(found.period()).isEqualTo(DAYS);
        if (before.signum() == 0) {
            assertThat(found.share()).isNull();
        } else {
            assertThat(found.share()).isEqualTo(now.subtract(before).divide(before.abs(), 4, RoundingMode.HALF_UP));
            assertThat(found.share().signum() * now.compareTo(before)).isGreaterThanOrEqualTo(0);
        }
    }

    @Property(seed = "6202")
    void wholeNumbersStayWhole(@ForAll int now, @ForAll int before) {
        Field orders = Field.of("orders", "Orders", Field.Format.WHOLE);
        assertThat(compared(kpi(orders, now), kpi(orders, before)).value()).isEqualTo((long) before);
    }

    @Example
    void onlyNumbersOfTheSameKindAreHeldAgainstEachOther() {
        Insight now = kpi(EUROS, BigDecimal.TEN);
        assertThat(KpiComparison.of(now, List.of(kpi(EUROS.in("USD"), BigDecimal.ONE)), DAYS))
                .isEmpty();
        assertThat(KpiComparison.of(now, List.of(now.withChart(null)), DAYS)).isEmpty();
        assertThat(KpiComparison.of(now.withChart(null), List.of(now), DAYS)).isEmpty();
        assertThat(KpiComparison.of(now, List.of(), DAYS)).isEmpty();
        assertThat(compared(now, kpi(EUROS.in("USD"), BigDecimal.ONE), kpi(EUROS, new BigDecimal("8")))
                        .share())
                .isEqualByComparingTo("0.25");
    }

    @Example
    void whatIsNoNumberHasNoShare() {
        Field best = Field.of("best", "Best seller", Field.Format.TEXT);
        Field day = Field.of("day", "Best day", Field.Format.DATE);
        assertThat(compared(kpi(best, "2"), kpi(best, "1")).share()).isNull();
        assertThat(compared(kpi(day, LocalDate.EPOCH), kpi(day, LocalDate.EPOCH))
                        .share())
                .isNull();
        assertThat(compared(kpi(EUROS, "much"), kpi(EUROS, "1")).share()).isNull();
    }
}
