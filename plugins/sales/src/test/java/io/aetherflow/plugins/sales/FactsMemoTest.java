package io.aetherflow.plugins.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.kit.plugin.PluginRunner;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactsMemoTest {

    private final FactsMemo memo = new FactsMemo();

    @Test
    void aViewIsReadOnceAlsoBesideOthers() {
        SaleRows one = rows("1");
        SaleRows other = rows("2");
        SalesFacts first = memo.of(one, PluginRunner.CONTEXT);
        SalesFacts second = memo.of(other, PluginRunner.CONTEXT);

        assertThat(memo.of(one, PluginRunner.CONTEXT)).isSameAs(first);
        assertThat(memo.of(other, PluginRunner.CONTEXT)).isSameAs(second).isNotSameAs(first);
    }

    @Test
    void onlyAFewAreKept() {
        SaleRows one = rows("1");
        SalesFacts first = memo.of(one, PluginRunner.CONTEXT);
        IntStream.range(0, FactsMemo.MOST).forEach(i -> memo.of(rows("2"), PluginRunner.CONTEXT));

        assertThat(memo.of(one, PluginRunner.CONTEXT)).isNotSameAs(first);
    }

    private static SaleRows rows(String amount) {
        SaleRows rows = new SaleRows();
        rows.sale(LocalDate.of(2024, 5, 1), "A", amount);
        return rows;
    }
}
