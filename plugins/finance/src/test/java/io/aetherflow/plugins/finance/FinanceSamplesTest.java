package io.aetherflow.plugins.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.insight.DashboardLayout;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.StoredInsight;
import io.aetherflow.core.spi.DepartmentPlugin;
import java.time.Instant;
import java.util.List;
import java.util.ServiceLoader;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FinanceSamplesTest {

    @Test
    void everyRowIsLegal() {
        Loaded file = Loaded.text(Loaded.sample(2_000, 1));

        assertThat(file.rejects()).isEmpty();
        assertThat(file.rows().list()).hasSize(2_000);
        assertThat(file.plan().mapping().columns().values()).allMatch(java.util.Optional::isPresent);
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(Loaded.sample(300, 5)).isEqualTo(Loaded.sample(300, 5)).isNotEqualTo(Loaded.sample(300, 6));
        assertThat(Loaded.sample(0, 5).lines()).hasSize(1);
    }

    @Test
    void theDashboardShowsWhatTheModelsSay() {
        DepartmentPlugin plugin =
                ServiceLoader.load(DepartmentPlugin.class).findFirst().orElseThrow();
        List<Insight> insights = Loaded.text(Loaded.sample(2_000, 1)).insights();
        DashboardLayout layout = plugin.dashboard();

        assertThat(plugin.department().id().value()).isEqualTo("finance");
        assertThat(insights)
                .extracting(Insight::type)
                .containsAll(layout.kpis())
                .containsAll(layout.charts());
        assertThat(insights)
                .extracting(insight -> insight.type() + insight.title())
                .doesNotHaveDuplicates();
        assertThat(insights).allSatisfy(FinanceSamplesTest::canBeStored);
        assertThat(insights).extracting(Insight::type).contains("finance_recommendation");
        assertThat(Loaded.text(Loaded.sample(2_000, 1)).insights()).isEqualTo(insights);
    }

    private static void canBeStored(Insight insight) {
        assertThat(new StoredInsight(
                                new UUID(0, 1),
                                new UUID(0, 2),
                                new DepartmentId("finance"),
                                "finance",
                                "m",
                                insight,
                                Instant.EPOCH)
                        .insight()
                        .summary())
                .isNotBlank();
    }
}
