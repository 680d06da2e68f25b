package io.aetherflow.plugins.supply;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SupplySamplesTest {

    @Test
    void everyRowIsLegal() {
        Loaded file = Loaded.text(Loaded.sample(2_000, 1));

        assertThat(file.rejects()).isEmpty();
        assertThat(file.rows().list()).hasSize(2_000);
        assertThat(file.rows().list()).extracting(row -> row.text("mode")).contains("N/A");
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(Loaded.sample(300, 5)).isEqualTo(Loaded.sample(300, 5)).isNotEqualTo(Loaded.sample(300, 6));
    }

    @Test
    void theDashboardShowsWhatTheModelsSay() {
        DepartmentPlugin plugin =
                ServiceLoader.load(DepartmentPlugin.class).findFirst().orElseThrow();
        List<Insight> shipments = Loaded.text(Loaded.sample(2_000, 1)).insights();
        List<Insight> stock = Loaded.csv("sku,on_hand,unit_cost,supplier,reorder_level", "A,1,2,S,5")
                .insights();
        List<String> types = Stream.concat(shipments.stream(), stock.stream())
                .map(Insight::type)
                .toList();
        DashboardLayout layout = plugin.dashboard();

        assertThat(plugin.department().answersTo("supply_chain")).isTrue();
        assertThat(types).containsAll(layout.kpis()).containsAll(layout.charts());
        assertThat(shipments)
                .extracting(insight -> insight.type() + insight.title())
                .doesNotHaveDuplicates();
        assertThat(stock)
                .extracting(insight -> insight.type() + insight.title())
                .doesNotHaveDuplicates();
        assertThat(shipments).allSatisfy(SupplySamplesTest::canBeStored);
        assertThat(stock).allSatisfy(SupplySamplesTest::canBeStored);
        assertThat(types).contains("supply_recommendation");
    }

    private static void canBeStored(Insight insight) {
        assertThat(new StoredInsight(
                                new UUID(0, 1),
                                new UUID(0, 2),
                                new DepartmentId("supply"),
                                "supply",
                                "m",
                                insight,
                                Instant.EPOCH)
                        .insight()
                        .summary())
                .isNotBlank();
    }
}
