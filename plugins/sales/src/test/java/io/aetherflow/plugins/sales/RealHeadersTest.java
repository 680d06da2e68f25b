package io.aetherflow.plugins.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.table.Row;
import io.aetherflow.kit.plugin.LoadedFile;
import io.aetherflow.kit.plugin.PluginRunner;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Headers as tills, shops and public data sets write them, each with a line or two. */
class RealHeadersTest {

    private static final PluginRunner SALES = new PluginRunner(new SalesPlugin());

    @Test
    void superstore() {
        LoadedFile loaded = SALES.load("""
                Row ID,Order ID,Order Date,Ship Date,Customer Name,Country/Region,City,Region,Product ID,Category,Sub-Category,Product Name,Sales,Quantity,Discount,Profit
                1,US-1,13/01/19,17/01/19,Darren,United States,Houston,Central,OFF-1,Office Supplies,Paper,"Message Book, 5 1/2"" X 4""\",16.448,2,0.2,5.5512
                """);
        Row row = loaded.rows().list().get(0);
        assertThat(row.date("sold_on")).isEqualTo(LocalDate.of(2019, 1, 13));
        assertThat(row.decimal("amount")).isEqualByComparingTo("16.448");
        assertThat(row.text("product")).isEqualTo("Message Book, 5 1/2\" X 4\"");
        assertThat(row.text("product_code")).isEqualTo("OFF-1");
        assertThat(row.text("category")).isEqualTo("Office Supplies");
        assertThat(row.text("location")).isEqualTo("Central");
        assertThat(row.text("kind")).isEqualTo("sale");
        assertThat(row.extra()).containsEntry("Profit", "5.5512").containsEntry("Ship Date", "17/01/19");
    }

    @Test
    void classicModels() {
        LoadedFile loaded = SALES.load("""
                ORDERNUMBER,QUANTITYORDERED,PRICEEACH,ORDERLINENUMBER,SALES,ORDERDATE,STATUS,PRODUCTLINE,MSRP,PRODUCTCODE,CUSTOMERNAME,CITY,COUNTRY,TERRITORY
                10107,30,95.7,2,2871,2/24/03 0:00,Shipped,Motorcycles,95,S10_1678,Land of Toys Inc.,NYC,USA,NA
                10108,1,95.7,2,95.7,2/25/03 0:00,Cancelled,Motorcycles,95,S10_1678,Land of Toys Inc.,NYC,USA,NA
                """);
        Row row = loaded.rows().list().get(0);
        assertThat(row.text("order_id")).isEqualTo("10107");
        assertThat(row.whole("line_no")).isEqualTo(2);
        assertThat(row.decimal("unit_price")).isEqualByComparingTo("95.7");
        assertThat(row.text("product")).isNull();
        assertThat(row.text("category")).isEqualTo("Motorcycles");
        assertThat(row.text("location")).isEqualTo("USA");
        assertThat(loaded.rows().list().get(1).text("kind")).isEqualTo("cancelled");
    }

    @Test
    void dirtyCafe() {
        LoadedFile loaded = SALES.load("""
                Transaction ID,Item,Quantity,Price Per Unit,Total Spent,Payment Method,Location,Transaction Date
                TXN_1,Coffee,2,3,6,Credit Card,Takeaway,2023-08-03
                TXN_2,UNKNOWN,4,1.5,ERROR,Cash,UNKNOWN,2023-08-04
                TXN_3,Cake,ERROR,1.5,ERROR,Cash,,2023-08-04
                TXN_4,Cake,1,1.5,1.5,Cash,,ERROR
                """);
        Row derived = loaded.rows().list().get(1);
        assertThat(derived.decimal("amount")).isEqualByComparingTo("6");
        assertThat(derived.text("product")).isEqualTo(SalesDerivations.NOT_NAMED);
        assertThat(derived.text("location")).isNull();
        assertThat(loaded.headerOf("channel")).isEmpty();
        assertThat(loaded.rejects())
                .extracting(reject -> reject.issue().column())
                .containsExactly("amount", "sold_on");
    }

    @Test
    void adidas() {
        LoadedFile loaded = SALES.load("""
                Retailer,Retailer ID,Invoice Date,Region,State,City,Product,Price per Unit,Units Sold,Total Sales,Operating Profit,Operating Margin,Sales Method
                Foot Locker,1185732,2020-01-01,Northeast,New York,New York,Men's Street Footwear,$50.00,"1,200","$600,000","$300,000",50%,In-store
                """);
        Row row = loaded.rows().list().get(0);
        assertThat(row.decimal("amount")).isEqualByComparingTo("600000");
        assertThat(row.decimal("quantity")).isEqualByComparingTo("1200");
        assertThat(row.text("channel")).isEqualTo("In-store");
        assertThat(row.text("customer")).isEqualTo("Foot Locker");
    }

    @Test
    void onlineRetail() {
        LoadedFile loaded = SALES.load("""
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,12/31/2010 8:26,2.55,17850,United Kingdom
                C536379,D,Discount,-1,12/31/2010 9:41,27.5,14527,United Kingdom
                536380,22139,,56,12/31/2010 9:41,0,,United Kingdom
                """);
        assertThat(loaded.rows().list()).extracting(row -> row.text("kind")).containsExactly("sale", "return", "sale");
        assertThat(loaded.rows().list().get(0).decimal("amount")).isEqualByComparingTo("15.30");
        assertThat(loaded.rows().list().get(1).decimal("amount")).isEqualByComparingTo("-27.5");
        assertThat(loaded.rows().list().get(2).text("product_code")).isEqualTo("22139");
    }

    @Test
    void square() {
        LoadedFile loaded = SALES.load("""
                Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Modifiers Applied,Gross Sales,Discounts,Net Sales,Tax,Transaction ID,Payment ID,Location,Event Type
                2023-01-31,09:10:11,Eastern,Coffee,Latte,1,Regular,L1,,$4.50,($0.50),$4.00,$0.32,T1,P1,Main St,Payment
                2023-01-31,09:12:11,Eastern,Coffee,Latte,-1,Regular,L1,,($4.50),$0.50,($4.00),($0.32),T1,P2,Main St,Refund
                """);
        assertThat(loaded.headerOf("amount")).isEqualTo("Net Sales");
        assertThat(loaded.rows().list()).extracting(row -> row.text("kind")).containsExactly("sale", "return");
        assertThat(loaded.rows().list().get(1).decimal("amount")).isEqualByComparingTo("-4");
    }

    @Test
    void amazon() {
        LoadedFile loaded = SALES.load("""
                amazon-order-id,purchase-date,order-status,sales-channel,product-name,sku,asin,quantity,currency,item-price,item-tax,ship-city,ship-state,ship-country
                1-2,2023-05-31T10:11:12,Shipped,Amazon.de,Kettle,K-1,B00,2,EUR,39.98,6.38,Berlin,BE,DE
                """);
        Row row = loaded.rows().list().get(0);
        assertThat(row.decimal("amount")).isEqualByComparingTo("39.98");
        assertThat(row.text("currency")).isEqualTo("EUR");
        assertThat(row.text("channel")).isEqualTo("Amazon.de");
        assertThat(row.text("location")).isEqualTo("DE");
    }

    @Test
    void german() {
        LoadedFile loaded = SALES.load("""
                Rechnungsnummer;Datum;Artikelnummer;Artikel;Warengruppe;Menge;Einzelpreis;Umsatz;Filiale
                R1;31.12.2023;00123;Käse;Frische;2;1,50;1.003,00;Köln
                """);
        Row row = loaded.rows().list().get(0);
        assertThat(row.decimal("amount")).isEqualByComparingTo("1003");
        assertThat(row.date("sold_on")).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(row.text("product_code")).isEqualTo("00123");
        assertThat(row.text("product")).isEqualTo("Käse");
        assertThat(row.text("location")).isEqualTo("Köln");
    }

    @Test
    void french() {
        LoadedFile loaded = SALES.load("""
                date,produit,quantité,prix unitaire,montant,magasin
                31/12/2023,Fromage,2,1.5,3.0,Lyon
                """);
        Row row = loaded.rows().list().get(0);
        assertThat(row.decimal("amount")).isEqualByComparingTo("3");
        assertThat(row.decimal("quantity")).isEqualByComparingTo("2");
        assertThat(row.text("product")).isEqualTo("Fromage");
    }

    @Test
    void spanish() {
        LoadedFile loaded = SALES.load("""
                fecha,producto,cantidad,precio,importe,tienda,estado del pedido
                31/12/2023,Queso,2,1.5,3.0,Málaga,anulado
                """);
        Row row = loaded.rows().list().get(0);
        assertThat(row.decimal("amount")).isEqualByComparingTo("3");
        assertThat(row.text("location")).isEqualTo("Málaga");
        assertThat(row.text("kind")).isEqualTo("cancelled");
    }

    @Test
    void anImplausibleYearIsRejected() {
        LoadedFile loaded = SALES.load("""
                date,product,amount
                2023-12-31,A,1.5
                0203-12-31,A,1.5
                """);
        assertThat(loaded.rows().rowCount()).isEqualTo(1);
        assertThat(loaded.rejects()).hasSize(1);
    }

    @Test
    void discountsAreReadAsSharesPercentagesOrMoney() {
        BigDecimal hundred = new BigDecimal("100");
        assertThat(SalesDerivations.discounted(hundred, null)).isEqualByComparingTo("100");
        assertThat(SalesDerivations.discounted(hundred, new BigDecimal("0.2"))).isEqualByComparingTo("80");
        assertThat(SalesDerivations.discounted(hundred, new BigDecimal("20"))).isEqualByComparingTo("80");
        assertThat(SalesDerivations.discounted(hundred, BigDecimal.ONE)).isEqualByComparingTo("0");
        assertThat(SalesDerivations.discounted(hundred, new BigDecimal("-5"))).isEqualByComparingTo("95");
        assertThat(SalesDerivations.discounted(new BigDecimal("500"), new BigDecimal("150")))
                .isEqualByComparingTo("350");
    }
}
