package io.aetherflow.core.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Derivation;
import io.aetherflow.core.table.Requirement;
import io.aetherflow.core.table.TableSchema;
import io.aetherflow.kit.plugin.CsvText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SchemaChoiceTest {

    private static final FileRequest BOTH = Cleaned.request(Schemas.STOCK, Schemas.ORDERS);

    @Test
    void theSchemaThatFitsWithMostColumnsIsChosen() {
        FilePlan orders = Cleaned.decide(BOTH, "date,item,qty,price\n2024-01-31,tea,1,2.5\n")
                .orElseThrow();
        assertThat(orders.schema()).isSameAs(Schemas.ORDERS);
        assertThat(orders.notes())
                .contains("The file is read as shop_orders, which fits best: 4 of its columns are there.");

        FilePlan stock = Cleaned.decide(BOTH, "item,stock level,date\ntea,5,2024-01-31\n")
                .orElseThrow();
        assertThat(stock.schema()).isSameAs(Schemas.STOCK);
    }

    @Test
    void aTieGoesToTheOneDeclaredFirst() {
        TableSchema one =
                TableSchema.named("shop_one").columns(Column.text("item")).build();
        TableSchema two =
                TableSchema.named("shop_two").columns(Column.text("item")).build();

        assertThat(Cleaned.decide(Cleaned.request(one, two), "item\nx\n")
                        .orElseThrow()
                        .schema())
                .isSameAs(one);
        assertThat(Cleaned.decide(Cleaned.request(two, one), "item\nx\n")
                        .orElseThrow()
                        .schema())
                .isSameAs(two);
    }

    @Test
    void theSchemaAskedForIsTakenOrRefused() {
        String stock = "item,stock level\ntea,5\n";
        assertThat(Cleaned.decide(Cleaned.named(BOTH, "shop_stock"), stock)
                        .orElseThrow()
                        .schema())
                .isSameAs(Schemas.STOCK);
        assertThat(Cleaned.refusal(Cleaned.named(BOTH, "shop_orders"), stock).message())
                .startsWith(
                        "The file 'file.csv' does not offer what is needed: shop_orders lacks sold_on, and amount,");

        Failure unknown = Cleaned.refusal(Cleaned.named(BOTH, "shop_returns"), stock);
        assertThat(unknown.code()).isEqualTo(FailureCode.VALIDATION);
        assertThat(unknown.message()).isEqualTo("The department has no schema 'shop_returns'.");
        assertThat(unknown.hint()).contains("It has shop_stock, shop_orders");
        assertThat(Cleaned.refusal(Cleaned.request(), stock).message()).contains("declares no kind of file");
        assertThat(Cleaned.refusal(Cleaned.named(Cleaned.request(), "x"), stock).hint())
                .contains("none");
    }

    @Test
    void aTornHeaderIsNamedOnOneLineAndCut() {
        Failure failure = Cleaned.refusal(BOTH, "\"Dtae,\n2024-01-31," + "x".repeat(5_000) + "\",b\n1,2\n");

        assertThat(failure.message())
                .contains("(headers found: 'Dtae, 2024-01-31,xx")
                .contains("x…', 'b').")
                .doesNotContain("\n")
                .hasSizeLessThan(400);
    }

    @Test
    @Timeout(30)
    void endlessHeadersAreNotComparedLetterByLetter() {
        String endless = "x".repeat(1_000_000);
        assertThat(Cleaned.refusal(BOTH, endless + ",b\n1,2\n").details()).containsEntry("suggestions", Map.of());

        String slips = IntStream.range(0, 500).mapToObj(i -> "prodct" + i).collect(Collectors.joining(","));
        Failure failure = Cleaned.refusal(BOTH, "b," + slips + "\n1\n");
        assertThat(failure.hint()).hasSizeLessThan(1_000);
    }

    @Test
    void whatFitsNothingIsToldWhatIsMissingAndThreeWaysOut() {
        Failure failure = Cleaned.refusal(BOTH, "Dtae,prodct,Ammount of it,Totl\n2024-01-31,tea,5,6\n");

        assertThat(failure.message())
                .isEqualTo(
                        "The file 'file.csv' does not offer what is needed: shop_stock lacks sku, and on_hand; shop_orders"
                                + " lacks sold_on, and amount, or quantity and unit_price, and product, or order_id (headers found:"
                                + " 'Dtae', 'prodct', 'Ammount of it', 'Totl').");
        assertThat(failure.hint())
                .contains("'Dtae' is spelled nearly like sold_on.")
                .contains("'prodct' is spelled nearly like product.")
                .contains("'Totl' is spelled nearly like amount.")
                .contains("Map a header")
                .contains("constants.sku");
        assertThat(failure.details())
                .containsEntry(
                        "missing",
                        Map.of(
                                "shop_stock", List.of("sku", "on_hand"),
                                "shop_orders",
                                        List.of(
                                                "sold_on",
                                                "amount, or quantity and unit_price",
                                                "product, or order_id")));
    }

    @Test
    void aShortWordIsNotCalledAMisspeltOther() {
        assertThat(Cleaned.refusal(Schemas.ORDERS, "Item,Dome\n").hint()).doesNotContain("spelled");
        assertThat(Cleaned.refusal(Schemas.ORDERS, "Item,Rate\n").hint())
                .contains("'Rate' is spelled nearly like sold_on");
    }

    @Test
    void onlyADozenHeadersAreListed() {
        String header = "h1,h2,h3,h4,h5,h6,h7,h8,h9,h10,h11,h12,h13,h14\n";
        assertThat(Cleaned.refusal(BOTH, header).message())
                .contains("'h12' and 2 more")
                .doesNotContain("h13");
    }

    @Test
    void aConstantAnswersARequirement() {
        FileRequest request = Cleaned.with(Cleaned.request(Schemas.ORDERS), Cleaned.constants("sold_on", "2024"));
        Cleaned cleaned = Cleaned.of(request, "item,total\ntea,5\nmilk,6\n");

        assertThat(cleaned.column("sold_on")).containsOnly(LocalDate.of(2024, 1, 1));
        assertThat(cleaned.notes()).anyMatch(note -> note.startsWith("The constant sold_on holds years alone"));
    }

    @Test
    void aConstantBeatsAnInferredHeader() {
        FileRequest request = Cleaned.with(Cleaned.request(Schemas.ORDERS), Cleaned.constants("sold_on", "31/12/2023"));
        Cleaned cleaned = Cleaned.of(request, "date,item,total\n00:00:00,tea,5\n");

        assertThat(cleaned.column("sold_on")).containsExactly(LocalDate.of(2023, 12, 31));
        assertThat(cleaned.places().get(0).extra()).isEqualTo(Map.of("date", "00:00:00"));
        assertThat(cleaned.notes())
                .contains(
                        "'date' also fits sold_on, which has a value for the whole file; it is kept as an extra column.");
    }

    @Test
    void aConstantThatIsNoValueIsRefused() {
        FileRequest request = Cleaned.request(Schemas.ORDERS);
        String text = "item,total\ntea,5\n";

        assertThat(Cleaned.refusal(Cleaned.with(request, Cleaned.constants("sold_on", "soon")), text)
                        .message())
                .isEqualTo("The constant for sold_on can't be used: 'soon' is not a date.");
        assertThat(Cleaned.refusal(Cleaned.with(request, Cleaned.constants("sold_on", "31/02/2024")), text)
                        .message())
                .contains("is not a day of the calendar");
        assertThat(Cleaned.refusal(Cleaned.with(request, Cleaned.constants("sold_on", " ")), text)
                        .message())
                .contains("'' is no value".replace("''", "' '"));
        assertThat(Cleaned.refusal(Cleaned.with(request, Cleaned.constants("sold_on", "03/04/2024")), text)
                        .message())
                .contains("3 April 2024 as day/month/year and 4 March 2024 as month/day/year");
    }

    @Test
    void theDayOfUploadIsAssumedOnlyWhereTheFileIsSilent() {
        Cleaned assumed = Cleaned.of(Schemas.STOCK, "item,stock level\ntea,5\n");
        assertThat(assumed.column("as_of")).containsExactly(Cleaned.UPLOADED);
        assertThat(assumed.notes())
                .anyMatch(note -> note.startsWith("as_of is assumed to be the day of upload, 2024-05-06"));

        Cleaned said = Cleaned.of(Schemas.STOCK, "item,stock level,as of\ntea,5,2024-01-31\nmilk,6,\n");
        assertThat(said.column("as_of")).containsExactly(LocalDate.of(2024, 1, 31));
        assertThat(said.rules()).containsExactly("required:as_of");

        TableSchema moments = TableSchema.named("shop_moments")
                .columns(Column.text("item"), Column.timestamp("taken"))
                .derives(Derivation.uploadDay("taken"))
                .build();
        assertThat(Cleaned.of(moments, "item\ntea\n").column("taken")).containsExactly(Cleaned.UPLOADED.atStartOfDay());
    }

    @Test
    void aDerivationAnswersARequirementOnlyWhereItsInputsSuffice() {
        TableSchema schema = TableSchema.named("shop_sums")
                .columns(
                        Column.text("item"),
                        Column.money("a"),
                        Column.money("b"),
                        Column.money("c"),
                        Column.money("d"),
                        Column.date("on"),
                        Column.timestamp("at"),
                        Column.whole("n"),
                        Column.bool("yes"))
                .requires(Requirement.column("d"))
                .derives(
                        Derivation.fallback(
                                "c",
                                List.of("a", "b"),
                                "c = a + b",
                                row -> row.has("a") && row.has("b")
                                        ? row.decimal("a").add(row.decimal("b"))
                                        : null),
                        Derivation.fallback(
                                "d",
                                List.of("c"),
                                "d = 2 c",
                                row -> row.has("c") ? row.decimal("c").add(row.decimal("c")) : null))
                .build();

        assertThat(Cleaned.of(schema, "a,b\n1.5,2\n").column("d")).hasToString("[7.0]");
        assertThat(Cleaned.refusal(schema, "a,item\n1.5,x\n").message()).contains("shop_sums lacks d");
    }

    @Test
    void aDerivationIsTriedWithAValueOfEachType() {
        TableSchema schema = TableSchema.named("shop_types")
                .columns(
                        Column.text("got"),
                        Column.date("on"),
                        Column.timestamp("at"),
                        Column.whole("n"),
                        Column.decimal("share"),
                        Column.bool("yes"),
                        Column.text("label"),
                        Column.text("other"))
                .requires(Requirement.column("got"), Requirement.column("other"))
                .derives(
                        Derivation.fallback(
                                "got",
                                List.of("on", "at", "n", "share", "yes"),
                                "all of them",
                                row -> "" + row.date("on") + row.timestamp("at") + row.whole("n") + row.decimal("share")
                                        + row.bool("yes")),
                        Derivation.fallback("other", List.of("label"), "from text", row -> {
                            throw new IllegalStateException("not tried");
                        }))
                .build();

        FilePlan plan = Cleaned.decide(Cleaned.request(schema), "on,at,n,share,yes,label\n")
                .orElseThrow();
        assertThat(plan.schema()).isSameAs(schema);
    }

    @Test
    void aFileThatIsNoTableIsRefusedAndABreakageIsThrown() {
        assertThat(FilePlan.decide(failing(FailureCode.VALIDATION), CsvText.source("x"), BOTH)
                        .refusal())
                .isPresent();
        for (FailureCode code : List.of(FailureCode.CANCELLED, FailureCode.TRANSIENT_IO)) {
            assertThatThrownBy(() -> FilePlan.decide(failing(code), CsvText.source("x"), BOTH))
                    .isInstanceOf(AetherException.class);
        }
    }

    private static TabularFiles failing(FailureCode code) {
        return (source, options, vocabulary) -> {
            throw new AetherException(code, "The file can't be read.");
        };
    }
}
