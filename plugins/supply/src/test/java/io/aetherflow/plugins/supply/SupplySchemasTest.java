package io.aetherflow.plugins.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.table.Row;
import io.aetherflow.kit.plugin.LoadedFile;
import io.aetherflow.kit.plugin.PluginRunner;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupplySchemasTest {

    private static final PluginRunner SUPPLY = new PluginRunner(new SupplyPlugin());

    @Test
    void aShipmentsTimeIsTheFirstDayThatIsKnownOfIt() {
        assertThat(ShipmentsSchema.SCHEMA.timeline())
                .containsExactly("ordered_on", "promised_on", "shipped_on", "delivered_on");
        assertThat(StockSchema.SCHEMA.timeline()).containsExactly("as_of");
    }

    @Test
    void readsOrdersWithThreeDates() {
        LoadedFile file = SUPPLY.load(
                "OrderID,CustomerID,EmployeeID,OrderDate,RequiredDate,ShippedDate,ShipVia,Freight,ShipName,ShipCity,ShipRegion,ShipCountry",
                "10248,VINET,5,1996-07-04 00:00:00.000,1996-08-01 00:00:00.000,NULL,3,32.38,Vins,Reims,NULL,France");

        assertThat(file.plan().schema().name()).isEqualTo("supply_shipments");
        Row row = file.rows().list().get(0);
        assertThat(row.date("ordered_on")).isEqualTo(LocalDate.of(1996, 7, 4));
        assertThat(row.date("promised_on")).isEqualTo(LocalDate.of(1996, 8, 1));
        assertThat(row.date("shipped_on")).isNull();
        assertThat(row.text("carrier")).isEqualTo("3");
        assertThat(row.decimal("freight_cost")).isEqualByComparingTo("32.38");
        assertThat(row.text("destination")).isEqualTo("France");
    }

    @Test
    void readsShipmentsPromisedInDays() {
        LoadedFile file = SUPPLY.load(
                "Order Status,order date (DateOrders),shipping date (DateOrders),Days for shipment (scheduled),Days for shipping (real),Order Region,Shipping Mode",
                "PROCESSING,4/16/2016 21:05,4/21/2016 21:05,4,5,West of USA ,Standard Class");

        Row row = file.rows().list().get(0);
        assertThat(row.timestamp("ordered_on")).isEqualTo(LocalDateTime.of(2016, 4, 16, 21, 5));
        assertThat(row.decimal("promised_days")).isEqualByComparingTo("4");
        assertThat(row.decimal("actual_days")).isEqualByComparingTo("5");
        assertThat(row.text("destination")).isEqualTo("West of USA");
        assertThat(row.text("status")).isEqualTo("PROCESSING");
        assertThat(row.text("mode")).isEqualTo("Standard Class");
    }

    @Test
    void readsADeliveryHistoryWithWordsForNumbersAndNaAsAMode() {
        LoadedFile file = SUPPLY.load(
                "ID,Country,Shipment Mode,PO Sent to Vendor Date,Scheduled Delivery Date,Delivered to Client Date,Vendor,Item Description,Line Item Quantity,Line Item Value,Manufacturing Site,Weight (Kilograms),Freight Cost (USD)",
                "1,Zambia,N/A,N/A - From RDC,2-Jun-06,5-Jun-06,ACME,Tablets,19,551.5,Aurobindo,13,780.34",
                "2,NA,Air,11/13/06,14-Nov-06,14-Nov-06,ACME,Tablets,1,2,Aurobindo,Weight Captured Separately,Freight Included in Commodity Cost");

        assertThat(file.rejects()).isEmpty();
        Row first = file.rows().list().get(0);
        assertThat(first.text("mode")).isEqualTo("N/A");
        assertThat(first.date("ordered_on")).isNull();
        assertThat(first.date("promised_on")).isEqualTo(LocalDate.of(2006, 6, 2));
        assertThat(first.date("delivered_on")).isEqualTo(LocalDate.of(2006, 6, 5));
        assertThat(first.text("item")).isEqualTo("Tablets");
        assertThat(first.text("origin")).isEqualTo("Aurobindo");
        Row second = file.rows().list().get(1);
        assertThat(second.text("destination")).isEqualTo("NA");
        assertThat(second.decimal("freight_cost")).isNull();
        assertThat(second.decimal("weight")).isNull();
        assertThat(file.sum("value")).isEqualByComparingTo("553.5");
    }

    @Test
    void readsOrdersOfAMarketplace() {
        LoadedFile file = SUPPLY.load(
                "order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date",
                "e481,9ef4,delivered,2017-10-02 10:56:33,2017-10-02 11:07:15,2017-10-04 19:55:00,2017-10-10 21:25:13,2017-10-18 00:00:00");

        Row row = file.rows().list().get(0);
        assertThat(row.date("ordered_on")).isEqualTo(LocalDate.of(2017, 10, 2));
        assertThat(row.date("shipped_on")).isEqualTo(LocalDate.of(2017, 10, 4));
        assertThat(row.date("delivered_on")).isEqualTo(LocalDate.of(2017, 10, 10));
        assertThat(row.date("promised_on")).isEqualTo(LocalDate.of(2017, 10, 18));
        assertThat(row.text("status")).isEqualTo("delivered");
    }

    @Test
    void readsStockWithoutADayAsOfTheUpload() {
        LoadedFile file = SUPPLY.load(
                "ProductID,ProductName,SupplierID,CategoryID,QuantityPerUnit,UnitPrice,UnitsInStock,UnitsOnOrder,ReorderLevel,Discontinued",
                "1,Chai,1,1,10 boxes,18.00,39,0,10,0",
                "5,Gumbo,2,2,36 boxes,21.35,0,0,0,1");

        assertThat(file.plan().schema().name()).isEqualTo("supply_stock");
        Row row = file.rows().list().get(0);
        assertThat(row.date("as_of")).isEqualTo(PluginRunner.UPLOADED_ON);
        assertThat(row.text("sku")).isEqualTo("1");
        assertThat(row.text("name")).isEqualTo("Chai");
        assertThat(row.text("supplier")).isEqualTo("1");
        assertThat(row.decimal("on_hand")).isEqualByComparingTo("39");
        assertThat(row.decimal("reorder_level")).isEqualByComparingTo("10");
        assertThat(row.decimal("unit_cost")).isEqualByComparingTo("18");
        assertThat(row.bool("discontinued")).isFalse();
        assertThat(file.rows().list().get(1).bool("discontinued")).isTrue();
    }

    @Test
    void takesTheSuppliersLeadTimeAndNotTheCustomers() {
        LoadedFile file = SUPPLY.load(
                "Product type,SKU,Price,Availability,Stock levels,Lead times,Order quantities,Shipping carriers,Supplier name,Location,Lead time,Transportation modes",
                "haircare,SKU0,69.80800554,55,58,7,96,Carrier B,Supplier 3,Mumbai,29,Road");

        assertThat(file.plan().schema().name()).isEqualTo("supply_stock");
        assertThat(file.headerOf("lead_time_days")).isEqualTo("Lead time");
        assertThat(file.headerOf("on_hand")).isEqualTo("Stock levels");
        assertThat(file.headerOf("on_order")).isEmpty();
        assertThat(file.sum("lead_time_days")).isEqualByComparingTo(BigDecimal.valueOf(29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Material,Material description,Plant,Storage Location,Unrestricted,Base Unit of Measure\nM1,Mug,1000,0001,7,EA\n",
                "SKU,Warehouse,Bin,Qty On Hand,Qty On Order,Reorder Point\nM1,W1,A-01,7,0,5\n",
                "Artikelnummer;Bezeichnung;Lagerort;Bestand;Meldebestand;Stichtag\nM1;Becher;L1;7,0;5;31.12.2024\n",
                "Code article;Désignation;Entrepôt;Quantité en stock;Seuil de réapprovisionnement\nM1;Tasse;E1;7;5\n",
                "Código;Descripción;Almacén;Existencias;Punto de pedido\nM1;Taza;A1;7;5\n"
            })
    void readsStockOfOtherSystemsAndLanguages(String text) {
        LoadedFile file = SUPPLY.load(text);

        assertThat(file.plan().schema().name()).isEqualTo("supply_stock");
        assertThat(file.rejects()).isEmpty();
        assertThat(file.sum("on_hand")).isEqualByComparingTo("7");
        assertThat(file.rows().list().get(0).text("sku")).isEqualTo("M1");
        assertThat(file.rows().list().get(0).text("warehouse")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bestelldatum;Liefertermin;Lieferdatum;Lieferant;Menge\n31.01.2024;05.02.2024;06.02.2024;A;7\n",
                "Date de commande;Date de livraison prévue;Date de livraison;Fournisseur;Quantité\n31/01/2024;05/02/2024;06/02/2024;A;7\n",
                "Fecha de pedido;Fecha prevista;Fecha de entrega;Proveedor;Cantidad\n31/01/2024;05/02/2024;06/02/2024;A;7\n"
            })
    void readsShipmentsInOtherLanguages(String text) {
        LoadedFile file = SUPPLY.load(text);

        assertThat(file.plan().schema().name()).isEqualTo("supply_shipments");
        Row row = file.rows().list().get(0);
        assertThat(row.date("ordered_on")).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(row.date("promised_on")).isEqualTo(LocalDate.of(2024, 2, 5));
        assertThat(row.date("delivered_on")).isEqualTo(LocalDate.of(2024, 2, 6));
        assertThat(row.text("supplier")).isEqualTo("A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OrderID,ProductID,UnitPrice,Quantity,Discount\n10248,11,14.00,12,0\n",
                "SupplierID,CompanyName,Address,City,Region,Country\n1,A,B,C,D,E\n",
                "body_name,expenditure_category,paid_date,trans_no,amount,supplier_name\nA,B,2024-01-31,1,2,C\n",
                "Transaction ID,Item,Quantity,Total Spent,Location,Transaction Date\n1,Tea,2,3,Shop,2024-01-31\n"
            })
    void refusesWhatIsNeitherShipmentsNorStock(String text) {
        assertThat(SUPPLY.plan(text).refusal()).isPresent();
    }
}
