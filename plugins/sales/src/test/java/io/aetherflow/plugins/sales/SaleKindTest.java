package io.aetherflow.plugins.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaleKindTest {

    @ParameterizedTest
    @CsvSource({
        "Shipped, 2, 10, SALE",
        "On Hold, 2, 10, SALE",
        "Cancelled, 2, 10, CANCELLED",
        "CANCELED, 2, 10, CANCELLED",
        "Storniert, 1, 5, CANCELLED",
        "voided, , 5, CANCELLED",
        "refunded, 1, 5, RETURN",
        "partially_refunded, 1, 5, SALE",
        "Retour, -1, -5, RETURN",
        "price adjustment, 1, -3, ADJUSTMENT",
        ", -12, -25.5, RETURN",
        ", -12, , RETURN",
        ", -12, 0, ADJUSTMENT",
        ", -12, 3, ADJUSTMENT",
        ", 1, -11062.06, ADJUSTMENT",
        ", , -5, RETURN",
        ", 0, -5, RETURN",
        ", 1, 0, SALE",
        ", , 5, SALE",
    })
    void statusDecidesFirstAndSignsNext(
            @Nullable String status, @Nullable BigDecimal quantity, @Nullable BigDecimal amount, SaleKind kind) {
        assertThat(SaleKind.of(status, quantity, amount)).isEqualTo(kind);
    }

    @Test
    void onlyWhatWasReallySoldIsRevenue() {
        BigDecimal five = new BigDecimal("5");
        assertThat(SaleKind.SALE.revenue(five)).isEqualTo(five);
        assertThat(SaleKind.RETURN.revenue(five)).isZero();
        assertThat(SaleKind.RETURN.revenue(five.negate())).isEqualByComparingTo("-5");
        assertThat(SaleKind.CANCELLED.revenue(five)).isZero();
        assertThat(SaleKind.ADJUSTMENT.revenue(five.negate())).isEqualByComparingTo("-5");
        assertThat(SaleKind.SALE.units(five)).isEqualTo(five);
        assertThat(SaleKind.RETURN.units(five)).isZero();
        assertThat(SaleKind.RETURN.units(five.negate())).isEqualByComparingTo("-5");
        assertThat(SaleKind.ADJUSTMENT.units(five)).isZero();
        assertThat(SaleKind.CANCELLED.units(five)).isZero();
    }

    @Test
    void kindsAreStoredAsWords() {
        for (SaleKind kind : SaleKind.values()) {
            assertThat(SaleKind.stored(kind.stored())).isEqualTo(kind);
        }
        assertThat(SaleKind.stored(null)).isEqualTo(SaleKind.SALE);
        assertThatIllegalArgumentException().isThrownBy(() -> SaleKind.stored("gift"));
    }
}
