package io.aetherflow.plugins.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.cleaning.FilePlan;
import io.aetherflow.core.cleaning.FileRequest;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.kit.plugin.CsvText;
import io.aetherflow.kit.plugin.LoadedFile;
import io.aetherflow.kit.plugin.PluginRunner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file says somewhere what was sold; that one row of it does not costs no money. */
class ProductNeededTest {

    private static final PluginRunner SALES = new PluginRunner(new SalesPlugin());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Invoice No,Invoice Date,Customer,Amount,Currency\nI1,2023-01-31,Ann,100.00,EUR",
                "Store,Date,Weekly_Sales,Holiday_Flag\n1,19-02-2010,1643690.9,0",
                "date,channel,amount\n2023-01-31,web,20.00"
            })
    void aFileThatNamesNoProductAnywhereIsAsked(String text) {
        Failure refusal = SALES.plan(text).refusal().orElseThrow();

        assertThat(refusal.message()).contains("product, or product_code");
        assertThat(refusal.hint()).contains("constants.product");
    }

    @Test
    void aCategoryIsTheNearestToAProductThatSomeFilesHave() {
        LoadedFile loaded = SALES.load(
                "invoice_no,category,quantity,price,invoice_date,shopping_mall\nI1,Clothing,5,1500.4,5/28/2022,Kanyon\n");

        assertThat(loaded.rows().list()).extracting(row -> row.text("product")).containsExactly("Clothing");
    }

    @Test
    void theUploaderNamesTheHeaderOfTheProduct() {
        FilePlan plan = plan("""
                Invoice ID,Branch,City,Customer type,Product line,Unit price,Quantity,Tax 5%,Total,Date,cogs
                750-67-8428,A,Yangon,Member,Health and beauty,74.69,7,26.1415,548.9715,1/25/2019,522.83
                """, new HeaderMapping(Map.of("Product line", Optional.of("product"))), Map.of());

        assertThat(plan.mapping().columns())
                .containsEntry("Product line", Optional.of("product"))
                .containsEntry("Tax 5%", Optional.of("tax"))
                .containsEntry("cogs", Optional.of("cost"))
                .containsEntry("Branch", Optional.of("location"));
    }

    @Test
    void theUploaderNamesOneProductForAll() {
        FilePlan plan = plan(
                "Store,Date,Weekly_Sales\n1,19-02-2010,1643690.9\n",
                HeaderMapping.INFERRED,
                Map.of("product", "All goods"));

        assertThat(plan.available()).contains("product", "amount", "location");
    }

    @Test
    void aRowWithoutItsProductStaysInAFileThatHasTheColumn() {
        LoadedFile loaded = SALES.load("""
                date,product,category,amount
                2023-01-31,Mug,Kitchen,20.00
                2023-01-31,,Kitchen,10.00
                2023-01-31,,,5.00
                """);

        assertThat(loaded.rejects()).isEmpty();
        assertThat(loaded.rows().list())
                .extracting(row -> row.text("product"))
                .containsExactly("Mug", "Kitchen", SalesDerivations.NOT_NAMED);
    }

    @Test
    void aRowWithoutItsCodeStaysInAFileOfCodes() {
        LoadedFile loaded = SALES.load("""
                date,sku,amount
                2023-01-31,M1,20.00
                2023-01-31,,10.00
                """);

        assertThat(loaded.rejects()).isEmpty();
        assertThat(loaded.rows().list())
                .extracting(row -> row.text("product_code"))
                .containsExactly("M1", null);
        assertThat(loaded.rows().list())
                .extracting(row -> row.text("product"))
                .containsExactly(null, SalesDerivations.NOT_NAMED);
    }

    private static FilePlan plan(String text, HeaderMapping mapping, Map<String, String> constants) {
        ReadOptions options = new ReadOptions(null, null, null, null, null, null, List.of(), constants);
        FileRequest request =
                new FileRequest(new SalesPlugin().schemas(), null, mapping, options, PluginRunner.UPLOADED_ON);
        return FilePlan.decide(new CsvText(), CsvText.source(text), request).orElseThrow();
    }
}
