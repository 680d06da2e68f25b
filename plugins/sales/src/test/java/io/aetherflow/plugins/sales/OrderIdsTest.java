package io.aetherflow.plugins.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderIdsTest {

    @Test
    void differentIdsAreCountedOnce() {
        OrderIds ids = new OrderIds();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 50_000; i++) {
                assertThat(ids.add("S" + i)).isEqualTo(round == 0);
            }
        }
        assertThat(ids.count()).isEqualTo(50_000);
        assertThat(ids.exact()).isTrue();
    }

    @Test
    void beyondTheBoundNothingIsCountedAnyMore() {
        OrderIds ids = new OrderIds();
        for (int i = 0; i <= OrderIds.MOST; i++) {
            ids.add(Integer.toString(i));
        }
        assertThat(ids.exact()).isFalse();
        assertThat(ids.add("another")).isFalse();
    }
}
