package io.aetherflow.plugins.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.table.Row;
import io.aetherflow.kit.plugin.LoadedFile;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SalesSamplesTest {

    @Test
    void everyRecordIsWrittenAndNearlyAllLoad() {
        LoadedFile loaded = SamplesLoaded.file();
        assertThat(loaded.rows().rowCount() + loaded.rejects().size()).isEqualTo(SamplesLoaded.ROWS);
        assertThat(loaded.rejects()).isNotEmpty().hasSizeLessThan(SamplesLoaded.ROWS / 200);
        assertThat(loaded.rejects())
                .allSatisfy(reject -> assertThat(reject.issue().column()).isEqualTo("sold_on"));
    }

    @Test
    void itHasTheEdgesOfRealFiles() {
        Set<String> kinds = new HashSet<>();
        Set<String> awkward = new HashSet<>();
        for (Row row : SamplesLoaded.rows().list()) {
            kinds.add(row.text("kind"));
            String customer = row.text("customer");
            awkward.add(customer == null ? "none" : customer.contains("\"") ? "quote" : "");
            awkward.add(String.valueOf(row.text("product")).contains(",") ? "comma" : "");
        }
        assertThat(kinds).contains("sale", "return", "cancelled");
        assertThat(awkward).contains("none", "quote", "comma");
        assertThat(SamplesLoaded.text(SamplesLoaded.ROWS, 7)).contains("Sonnenschein\nz. Hd.");
    }

    @Test
    void aFewRowsAreAFile() {
        assertThat(SamplesLoaded.SALES.load(SamplesLoaded.text(3, 1)).rows().rowCount())
                .isEqualTo(3);
        assertThat(new SalesSamples().schema()).isEqualTo(SalesSchema.NAME);
    }
}
