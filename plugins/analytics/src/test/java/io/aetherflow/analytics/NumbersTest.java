package io.aetherflow.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void numbersAreGroupedInThousands() {
        assertThat(Numbers.whole(0)).isEqualTo("0");
        assertThat(Numbers.whole(999)).isEqualTo("999");
        assertThat(Numbers.whole(-1_000)).isEqualTo("-1,000");
        assertThat(Numbers.whole(Long.MIN_VALUE)).isEqualTo("-9,223,372,036,854,775,808");
        assertThat(Numbers.decimal(new BigDecimal("1234567.885"), 2)).isEqualTo("1,234,567.89");
        assertThat(Numbers.decimal(new BigDecimal("-123.4"), 0)).isEqualTo("-123");
        assertThat(Numbers.plain(new BigDecimal("1500.00"))).isEqualTo("1,500");
        assertThat(Numbers.plain(new BigDecimal("0.125"))).isEqualTo("0.13");
    }

    @Test
    void sharesAreSaidAsPercentages() {
        assertThat(Numbers.percent(new BigDecimal("0.1234"))).isEqualTo("12.3 %");
        assertThat(Numbers.percent(new BigDecimal("-12"))).isEqualTo("-1,200.0 %");
        assertThat(Numbers.share(BigDecimal.ONE, new BigDecimal("3"))).isEqualByComparingTo("0.333333");
        assertThat(Numbers.share(BigDecimal.ONE, BigDecimal.ZERO)).isNull();
    }

    @Test
    void wordsFollowTheirNumbers() {
        assertThat(Numbers.count(1, "order", "orders")).isEqualTo("1 order");
        assertThat(Numbers.count(2_000, "order", "orders")).isEqualTo("2,000 orders");
        assertThat(Numbers.list(List.of())).isEmpty();
        assertThat(Numbers.list(List.of("a"))).isEqualTo("a");
        assertThat(Numbers.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void statisticsBecomeDecimals() {
        assertThat(Numbers.rounded(0.1 + 0.2, 6)).isEqualTo("0.300000");
        assertThat(Numbers.rounded(-2.005, 2)).isEqualTo("-2.01");
    }

    @Test
    void moneySaysItsCurrencyWhereItIsKnown() {
        assertThat(new Money("EUR").format(new BigDecimal("1234.5"))).isEqualTo("1,234.50 EUR");
        assertThat(Money.UNKNOWN.format(new BigDecimal("-0.5"))).isEqualTo("-0.50");
        assertThat(new Money("EUR").signed(new BigDecimal("5"))).isEqualTo("+5.00 EUR");
        assertThat(Money.UNKNOWN.signed(new BigDecimal("-5"))).isEqualTo("-5.00");
    }

    @Test
    void changesAreSaidInWords() {
        Change fall = new Change(new BigDecimal("-200"), new BigDecimal("-250"));
        assertThat(fall.difference()).isEqualByComparingTo("-50");
        assertThat(fall.share()).isEqualByComparingTo("-0.25");
        assertThat(fall.verb()).isEqualTo("fell");
        assertThat(new Change(BigDecimal.ZERO, BigDecimal.ONE).share()).isNull();
        assertThat(new Change(BigDecimal.ZERO, BigDecimal.ONE).verb()).isEqualTo("rose");
        assertThat(new Change(BigDecimal.ONE, new BigDecimal("1.0")).verb()).isEqualTo("stayed the same");
    }
}
