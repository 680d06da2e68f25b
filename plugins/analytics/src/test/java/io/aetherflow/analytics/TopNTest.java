package io.aetherflow.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TopNTest {

    @Test
    void membersAreRankedBySumAndThenByName() {
        TopN ranking = new TopN(10);
        ranking.add("b", new BigDecimal("2"));
        ranking.add("a", new BigDecimal("2"));
        ranking.add("c", new BigDecimal("0.5"));
        ranking.add("c", new BigDecimal("5"));
        assertThat(ranking.top(2)).extracting(TopN.Group::key).containsExactly("c", "a");
        assertThat(ranking.bottom(2)).extracting(TopN.Group::key).containsExactly("a", "b");
        assertThat(ranking.find("c")).isEqualTo(new TopN.Group("c", new BigDecimal("5.5"), 2));
        assertThat(ranking.find("d")).isNull();
        assertThat(ranking.complete()).isTrue();
    }

    @Test
    void membersBeyondTheLimitAreOneRestAndTheTotalStaysExact() {
        TopN ranking = new TopN(1);
        ranking.add("a", BigDecimal.ONE);
        ranking.add("b", BigDecimal.TEN);
        ranking.add("a", BigDecimal.ONE);
        assertThat(ranking.complete()).isFalse();
        assertThat(ranking.size()).isEqualTo(1);
        assertThat(ranking.rest()).isEqualTo(new TopN.Group("(others)", BigDecimal.TEN, 1));
        assertThat(ranking.total()).isEqualByComparingTo("12");
    }

    @Test
    void aRankingOfNobodyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TopN(0));
    }
}
