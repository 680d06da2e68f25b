package io.aetherflow.plugins.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.spi.DepartmentPlugin;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.kit.plugin.DepartmentPluginContract;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SalesPluginTest extends DepartmentPluginContract {

    private final SalesPlugin plugin = new SalesPlugin();

    @Override
    protected DepartmentPlugin plugin() {
        return new SalesPlugin();
    }

    /** An amount that is not quantity × unit price. */
    @Override
    protected List<String> otherFiles() {
        return List.of("sold_on,product,quantity,unit_price,amount\n2024-05-01,A,2,5.00,100.00\n");
    }

    @Test
    void itIsTheSalesDepartment() {
        assertThat(plugin.department().id().value()).isEqualTo("sales");
        assertThat(plugin.department().displayName()).isEqualTo("Sales");
        assertThat(plugin.samples()).isPresent();
        assertThat(plugin.models()).extracting(InsightModel::schema).containsOnly("sales_transactions");
        assertThat(plugin.schemas()).first().hasToString("sales_transactions v1");
        assertThat(plugin.dashboard().charts()).contains("sales_forecast", "sales_trend", "sales_change");
    }

    @Test
    void timeIsTheDayOfTheSale() {
        assertThat(plugin.schemas().get(0).timeline()).containsExactly("sold_on");
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

    private static String folded(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9%]", "");
    }
}
