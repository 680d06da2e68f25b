package io.aetherflow.plugins.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.spi.DepartmentPlugin;
import io.aetherflow.kit.plugin.DepartmentPluginContract;
import io.aetherflow.kit.plugin.LoadedFile;
import io.aetherflow.kit.plugin.PluginRunner;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FinancePluginTest extends DepartmentPluginContract {

    private static final PluginRunner FINANCE = new PluginRunner(new FinancePlugin());

    @Override
    protected DepartmentPlugin plugin() {
        return new FinancePlugin();
    }

    @Override
    protected List<String> otherFiles() {
        return List.of(Ledgers.text());
    }

    @Test
    void timeIsTheDayOfThePaymentOrPosting() {
        assertThat(TransactionsSchema.SCHEMA.timeline()).containsExactly("paid_on");
        assertThat(LedgerSchema.SCHEMA.timeline()).containsExactly("posted_on");
    }

    @Test
    void theSampleHasEveryColumnAndLeadsToAdvice() {
        LoadedFile file = FINANCE.load(FINANCE.sample(2_000, 1));

        assertThat(FINANCE.plugin().department().id().value()).isEqualTo("finance");
        assertThat(file.plan().mapping().columns().values()).allMatch(Optional::isPresent);
        assertThat(file.insights()).extracting(Insight::type).contains("finance_recommendation");
    }
}
