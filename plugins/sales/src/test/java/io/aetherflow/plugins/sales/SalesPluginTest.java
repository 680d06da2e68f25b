package io.aetherflow.plugins.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.spi.DepartmentPlugin;
import io.aetherflow.core.spi.InsightModel;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SalesPluginTest {

    private final SalesPlugin plugin = new SalesPlugin();

    @Test
    void thePlatformFindsIt() {
        assertThat(ServiceLoader.load(DepartmentPlugin.class))
                .hasSize(1)
                .first()
                .isInstanceOf(SalesPlugin.class);
        assertThat(plugin.department().id().value()).isEqualTo("sales");
        assertThat(plugin.department().displayName()).isEqualTo("Sales");
        assertThat(plugin.samples()).isPresent();
    }

    @Test
    void everyModelServesTheSchemaUnderANameOfItsOwn() {
        assertThat(plugin.models()).extracting(InsightModel::schema).containsOnly("sales_transactions");
        assertThat(plugin.models()).extracting(InsightModel::name).doesNotHaveDuplicates();
        assertThat(plugin.schemas()).first().hasToString("sales_transactions v1");
    }

    @Test
    void noHeaderMeansTwoColumns() {
        Map<String, String> columns = new HashMap<>();
        plugin.schemas().get(0).columns().forEach(column -> {
            Set<String> own = new HashSet<>();
            own.add(folded(column.name()));
            column.aliases().forEach(alias -> own.add(folded(alias)));
            own.forEach(name ->
                    assertThat(columns.put(name, column.name())).as(name).isNull());
        });
    }

    @Test
    void noAliasIsListedTwice() {
        plugin.schemas()
                .get(0)
                .columns()
                .forEach(column -> assertThat(column.aliases())
                        .extracting(SalesPluginTest::folded)
                        .as(column.name())
                        .doesNotHaveDuplicates());
    }

    @Test
    void theDashboardLeadsWithInsightsThatTheModelsGive() {
        List<Insight> insights = Models.run(SamplesLoaded.rows());
        Set<String> types = new HashSet<>();
        insights.forEach(insight -> types.add(insight.type()));
        assertThat(types).containsAll(plugin.dashboard().kpis());
        assertThat(insights)
                .filteredOn(insight -> plugin.dashboard().kpis().contains(insight.type()))
                .allSatisfy(insight -> assertThat(insight.chart()).isNotNull());
        assertThat(plugin.dashboard().charts()).contains("sales_forecast", "sales_trend", "sales_change");
    }

    private static String folded(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9%]", "");
    }
}
