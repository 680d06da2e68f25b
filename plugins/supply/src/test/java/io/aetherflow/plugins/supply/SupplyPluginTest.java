package io.aetherflow.plugins.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.spi.DepartmentPlugin;
import io.aetherflow.kit.plugin.DepartmentPluginContract;
import io.aetherflow.kit.plugin.LoadedFile;
import io.aetherflow.kit.plugin.PluginRunner;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupplyPluginTest extends DepartmentPluginContract {

    private static final PluginRunner SUPPLY = new PluginRunner(new SupplyPlugin());

    @Override
    protected DepartmentPlugin plugin() {
        return new SupplyPlugin();
    }

    @Override
    protected List<String> otherFiles() {
        return List.of("sku,on_hand,unit_cost,supplier,reorder_level\nA,1,2,S,5\n");
    }

    @Test
    void theSampleHasANotApplicableModeAndLeadsToAdvice() {
        LoadedFile file = SUPPLY.load(SUPPLY.sample(2_000, 1));

        assertThat(SUPPLY.plugin().department().answersTo("supply_chain")).isTrue();
        assertThat(file.rows().list()).extracting(row -> row.text("mode")).contains("N/A");
        assertThat(file.insights()).extracting(Insight::type).contains("supply_recommendation");
    }
}
