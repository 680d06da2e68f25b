package io.aetherflow.core.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.InstanceOfAssertFactories;

class CanonicalValuesProperties {

    private static Map<String, Object> canonical(Map<String, Object> payload) {
        return CanonicalValues.of(Insight.of("t", "T", "S.", Severity.INFO, payload))
                .payload();
    }

    @Property(seed = "25323205553")
    void makingCanonicalAgainChangesNothing(@ForAll("payloads") Map<String, Object> payload) {
        Map<String, Object> once = canonical(payload);
        assertThat(canonical(once)).isEqualTo(once);
    }

    @Property(seed = "46443583399")
    void aDecimalKeepsEveryDigit(@ForAll BigDecimal decimal) {
        Object stored = canonical(Map.of("x", decimal)).get("x");
        assertThat(stored).isInstanceOf(String.class).asString().doesNotContain("E");
        assertThat(new BigDecimal(String.valueOf(stored))).isEqualByComparingTo(decimal);
    }

    @Provide
    Arbitrary<Map<String, Object>> payloads() {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                Arbitraries.strings().map(each -> (Object) each),
                Arbitraries.longs().map(each -> (Object) each),
                Arbitraries.integers().map(each -> (Object) each),
                Arbitraries.bigDecimals().map(each -> (Object) each),
                Arbitraries.of(true, false).map(each -> (Object) each),
                Arbitraries.longs().between(-700_000, 2_900_000).map(day -> (Object) LocalDate.ofEpochDay(day)));
        Arbitrary<Object> value = Arbitraries.lazyOf(
                () -> leaf,
                () -> leaf,
                () -> leaf.list().ofMaxSize(3).map(each -> (Object) each),
                () -> Arbitraries.maps(Arbitraries.strings().ofMaxLength(3), leaf)
                        .ofMaxSize(3)
                        .map(each -> (Object) each));
        return Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), value).ofMaxSize(5);
    }

    @Example
    void eachLeafHasItsStoredForm() {
        assertThat(canonical(Map.of(
                        "text",
                        "x",
                        "long",
                        1L,
                        "int",
                        2,
                        "flag",
                        true,
                        "decimal",
                        new BigDecimal("1E+3"),
                        "date",
                        LocalDate.of(2024, 2, 29),
                        "moment",
                        LocalDateTime.of(2024, 2, 29, 1, 2, 3),
                        "choice",
                        DayOfWeek.MONDAY)))
                .isEqualTo(Map.of(
                        "text", "x",
                        "long", 1L,
                        "int", 2L,
                        "flag", true,
                        "decimal", "1000",
                        "date", "2024-02-29",
                        "moment", "2024-02-29T01:02:03",
                        "choice", "MONDAY"));
    }

    @Example
    void missingValuesInsideAreLeftOut() {
        Map<String, Object> inner = new HashMap<>();
        inner.put("none", null);
        inner.put("some", 1);
        assertThat(canonical(Map.of("map", inner, "list", Arrays.asList(1, null, 2))))
                .isEqualTo(Map.of("map", Map.of("some", 1L), "list", List.of(1L, 2L)));
    }

    @Example
    void nestedMapsKeepTheirOrder() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("z", 1);
        inner.put("a", 2);
        Object stored = canonical(Map.of("map", inner)).get("map");
        assertThat(stored)
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsExactly(Map.entry("z", 1L), Map.entry("a", 2L));
    }

    @Example
    void chartsAreMadeCanonicalToo() {
        Field day = Field.of("day", "Day", Field.Format.DATE);
        Chart chart = Chart.of(
                        Chart.Type.BAR,
                        "C",
                        "D.",
                        day,
                        List.of(Field.of("n", "N", Field.Format.MONEY).in("GBP")),
                        List.of(Map.of("day", LocalDate.of(2024, 1, 1), "n", new BigDecimal("1.50"))))
                .withAnnotation(new Chart.Annotation(LocalDate.of(2024, 1, 2), "here"))
                .withBand(new Chart.Band("low", "high", "80 %"));
        Chart stored = CanonicalValues.of(
                        Insight.of("t", "T", "S.", Severity.LOW, Map.of()).withChart(chart))
                .chart();
        assertThat(stored).isNotNull();
        assertThat(stored.rows()).containsExactly(Map.of("day", "2024-01-01", "n", "1.50"));
        assertThat(stored.annotations()).containsExactly(new Chart.Annotation("2024-01-02", "here"));
        assertThat(stored.bands()).isEqualTo(chart.bands());
        assertThat(stored.series()).isEqualTo(chart.series());
    }

    @Example
    void aKpiIsOneNumber() {
        Chart kpi = Chart.kpi("K", "D.", Field.of("n", "N", Field.Format.WHOLE), 3L);
        assertThat(kpi.rows()).containsExactly(Map.of("n", 3L));
        assertThat(kpi.x()).isNull();
    }

    @Example
    void anyOtherClassIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> canonical(Map.of("x", 1.5)))
                .withMessageContaining("Double");
        assertThatIllegalArgumentException().isThrownBy(() -> canonical(Map.of("x", List.of(new Object()))));
    }
}
