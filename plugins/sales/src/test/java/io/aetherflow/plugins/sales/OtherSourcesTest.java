package io.aetherflow.plugins.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.aetherflow.kit.plugin.LoadedFile;
import io.aetherflow.kit.plugin.PluginRunner;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Exports of shops, tills, ledgers and public data sets, in several languages: which header feeds which column. */
class OtherSourcesTest {

    private static final PluginRunner RUNNER = new PluginRunner(new SalesPlugin());

    @ParameterizedTest
    @MethodSource("files")
    void loadsWithoutBeingMapped(String schema, String header, String row, String feeds) {
        LoadedFile file = RUNNER.load(header, row);

        Map<String, String> fed = new TreeMap<>();
        file.plan().mapping().columns().forEach((name, column) -> column.ifPresent(one -> fed.put(one, name.strip())));
        Map<String, String> expected = new TreeMap<>();
        for (String pair : feeds.split("; ")) {
            expected.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        assertThat(file.plan().schema().name()).isEqualTo(schema);
        assertThat(fed).isEqualTo(expected);
        assertThat(file.rejects()).isEmpty();
        assertThat(file.rows().rowCount()).isEqualTo(1);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                arguments(
                        "sales_transactions",
                        "Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Country Code (Billing),Cart Discount Amount,Order Subtotal Amount,Shipping Method Title,Order Shipping Amount,Order Refund Amount,Order Total Amount,Order Total Tax Amount,SKU,Item #,Item Name,Quantity (- Refund),Item Cost,Coupon Code,Discount Amount,Discount Amount Tax",
                        "101,Completed,2023-01-31 10:11,,Ann,Lee,US,0,30,Flat,5,0,35,2,M1,1,Mug,2,10,,0,0",
                        "order_id=Order Number; status=Order Status; sold_on=Order Date; product_code=SKU; product=Item Name; quantity=Quantity (- Refund); unit_price=Item Cost"),
                arguments(
                        "sales_transactions",
                        "Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),N. Revenue,Attribution",
                        "2023-01-31 10:11:12,101,$30.00,Completed,Ann,new,2× Mug,2,,30,direct",
                        "sold_on=Date; order_id=Order #; status=Status; customer=Customer; product=Product(s); quantity=Items sold; amount=N. Revenue"),
                arguments(
                        "sales_transactions",
                        "settlement-id\tsettlement-start-date\tsettlement-end-date\tdeposit-date\ttotal-amount\tcurrency\ttransaction-type\torder-id\tmerchant-order-id\tadjustment-id\tshipment-id\tmarketplace-name\tamount-type\tamount-description\tamount\tfulfillment-id\tposted-date\tposted-date-time\torder-item-code\tsku\tquantity-purchased\tpromotion-id",
                        "1\t\t\t\t\t\tOrder\t111-1\t\t\tS1\tAmazon.com\tItemPrice\tPrincipal\t19.99\tAFN\t2023-01-31\t2023-01-31 10:11:12\tO1\tM1\t1\t",
                        "currency=currency; status=transaction-type; order_id=order-id; channel=marketplace-name; amount=amount; sold_on=posted-date; product_code=sku; quantity=quantity-purchased"),
                arguments(
                        "sales_transactions",
                        "index,Order ID,Date,Status,Fulfilment,Sales Channel ,ship-service-level,Style,SKU,Category,Size,ASIN,Courier Status,Qty,currency,Amount,ship-city,ship-state,ship-postal-code,ship-country,promotion-ids,B2B,fulfilled-by,Unnamed: 22",
                        "0,405-1,04-30-22,Cancelled,Merchant,Amazon.in,Standard,SET389,SET389-KR,Set,S,B09,,0,INR,647.62,MUMBAI,MAHARASHTRA,400081.0,IN,,False,Easy Ship,",
                        "order_id=Order ID; sold_on=Date; status=Status; channel=Sales Channel; product_code=SKU; category=Category; quantity=Qty; currency=currency; amount=Amount; location=ship-country"),
                arguments(
                        "sales_transactions",
                        "id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Converted Amount,Converted Amount Refunded,Converted Currency,Description,Fee,Seller Message,Status,Customer ID,Customer Email",
                        "ch_1,2023-01-31 10:11:12,20.00,0.00,usd,true,20.00,0.00,usd,Mug,0.88,Payment complete.,Paid,cus_1,a@b.c",
                        "sold_on=Created date (UTC); amount=Amount; currency=Currency; product=Description; status=Status; customer=Customer ID"),
                arguments(
                        "sales_transactions",
                        "Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,To Email Address,Transaction ID,Item Title,Item ID,Shipping and Handling Amount,Quantity,Receipt ID,Balance,Country",
                        "31/01/2023,10:11:12,CET,Ann,Express Checkout Payment,Completed,EUR,\"20,00\",\"-0,88\",\"19,12\",a@b.c,s@h.op,T1,Mug,M1,0,1,,100,DE",
                        "sold_on=Date; status=Status; currency=Currency; amount=Gross; order_id=Transaction ID; product=Item Title; product_code=Item ID; quantity=Quantity; location=Country"),
                arguments(
                        "sales_transactions",
                        "Sales Record Number,Order Number,Buyer Username,Buyer Name,Item Number,Item Title,Custom Label,Quantity,Sold For,Shipping And Handling,Total Price,Payment Method,Sale Date,Paid On Date,Ship To Country",
                        "1,01-1,ann,Ann Lee,110,Mug,M1,2,$10.00,$5.00,$25.00,PayPal,Jan-31-23,Jan-31-23,United States",
                        "order_id=Order Number; customer=Buyer Name; product_code=Item Number; product=Item Title; quantity=Quantity; unit_price=Sold For; amount=Total Price; sold_on=Sale Date"),
                arguments(
                        "sales_transactions",
                        "Date,Receipt number,Receipt type,Category,SKU,Item,Variant,Modifiers applied,Quantity,Gross sales,Discounts,Net sales,Cost of goods,Gross profit,Taxes,POS,Store,Cashier name,Customer name,Customer contacts,Comment,Status",
                        "1/31/23 10:11 AM,1-1001,Sale,Food,10001,Tea,,,1.000,3.00,0.00,3.00,1.00,2.00,0.00,POS 1,Main,Owner,,,,Closed",
                        "sold_on=Date; order_id=Receipt number; category=Category; product_code=SKU; product=Item; quantity=Quantity; discount=Discounts; amount=Net sales; cost=Cost of goods; tax=Taxes; line_no=POS; location=Store; customer=Customer name; status=Status"),
                arguments(
                        "sales_transactions",
                        "transaction_id,transaction_date,transaction_time,transaction_qty,store_id,store_location,product_id,unit_price,product_category,product_type,product_detail",
                        "1,2023-01-13,07:06:11,2,5,Lower Manhattan,32,3,Coffee,Gourmet brewed coffee,Ethiopia Rg",
                        "order_id=transaction_id; sold_on=transaction_date; quantity=transaction_qty; location=store_location; product_code=product_id; unit_price=unit_price; category=product_category; product=product_detail"),
                arguments(
                        "sales_transactions",
                        "Invoice/Item Number,Date,Store Number,Store Name,Address,City,County,Category,Category Name,Vendor Number,Vendor Name,Item Number,Item Description,Pack,Bottle Volume (ml),State Bottle Cost,State Bottle Retail,Bottles Sold,Sale (Dollars),Volume Sold (Liters)",
                        "INV-1,01/31/2023,2633,HYVEE,1 St,DES MOINES,POLK,1031100,VODKA,260,DIAGEO,38178,TITOS,12,750,10,15,6,90.0,4.5",
                        "order_id=Invoice/Item Number; sold_on=Date; location=Store Name; category=Category; product_code=Item Number; product=Item Description; quantity=Bottles Sold; amount=Sale (Dollars)"),
                arguments(
                        "sales_transactions",
                        "SalesOrderNumber,SalesOrderLineNumber,OrderDate,ProductKey,CustomerKey,OrderQuantity,UnitPrice,UnitPriceDiscountPct,ProductStandardCost,TotalProductCost,SalesAmount,TaxAmt,Freight",
                        "SO1,1,2013-01-31,310,21768,1,3578.27,0,2171.29,2171.29,3578.27,286.26,89.46",
                        "order_id=SalesOrderNumber; sold_on=OrderDate; product_code=ProductKey; customer=CustomerKey; quantity=OrderQuantity; unit_price=UnitPrice; discount=UnitPriceDiscountPct; cost=TotalProductCost; amount=SalesAmount; tax=TaxAmt"),
                arguments(
                        "sales_transactions",
                        "Billing Document;Item;Billing Date;Material;Material Description;Billed Quantity;Sales Unit;Net Value;Doc. Currency;Sold-to Party;Plant;Sales Organization;Distribution Channel",
                        "90001;10;31.01.2023;M1;Mug;2;EA;20,00;EUR;1000;1000;DE01;10",
                        "order_id=Billing Document; sold_on=Billing Date; product_code=Material; product=Material Description; quantity=Billed Quantity; amount=Net Value; currency=Doc. Currency; customer=Sold-to Party; location=Plant; channel=Distribution Channel"),
                arguments(
                        "sales_transactions",
                        "Faktura;Position;Fakturadatum;Material;Materialkurztext;Fakturierte Menge;Nettowert;Währung;Auftraggeber;Werk",
                        "90001;10;31.01.2023;M1;Mug;2;20,00;EUR;1000;1000",
                        "order_id=Faktura; line_no=Position; sold_on=Fakturadatum; product_code=Material; product=Materialkurztext; quantity=Fakturierte Menge; amount=Nettowert; currency=Währung; customer=Auftraggeber; location=Werk"),
                arguments(
                        "sales_transactions",
                        "Date,Document Number,Type,Name,Item,Quantity,Item Rate,Amount,Currency,Location,Class",
                        "1/31/2023,INV1,Invoice,Ann,Mug,2,10.00,20.00,USD,Main,Retail",
                        "sold_on=Date; order_id=Document Number; product=Item; quantity=Quantity; unit_price=Item Rate; amount=Amount; currency=Currency; location=Location"),
                arguments(
                        "sales_transactions",
                        "Date,Transaction Type,Num,Customer,Product/Service,Memo/Description,Qty,Sales Price,Amount,Balance",
                        "01/31/2023,Invoice,1001,Ann,Mug,Blue mug,2,10.00,20.00,20.00",
                        "sold_on=Date; status=Transaction Type; order_id=Num; customer=Customer; product=Product/Service; quantity=Qty; unit_price=Sales Price; amount=Amount"),
                arguments(
                        "sales_transactions",
                        "Document No.,Posting Date,Line No.,No.,Description,Quantity,Unit Price Excl. VAT,Line Discount %,Line Amount Excl. VAT,Sell-to Customer No.,Sell-to Customer Name,Location Code",
                        "INV1,2023-01-31,10000,M1,Mug,2,10,0,20,C1,Ann,MAIN",
                        "order_id=Document No.; sold_on=Posting Date; line_no=Line No.; product=Description; quantity=Quantity; unit_price=Unit Price Excl. VAT; discount=Line Discount %; amount=Line Amount Excl. VAT; customer=Sell-to Customer Name; location=Location Code"),
                arguments(
                        "sales_transactions",
                        "Order Reference,Order Date,Customer,Salesperson,Product,Quantity,Unit Price,Discount (%),Subtotal,Total,Status",
                        "S00001,2023-01-31 10:11:12,Ann,Bob,Mug,2,10,20,16,19.04,Sales Order",
                        "order_id=Order Reference; sold_on=Order Date; customer=Customer; product=Product; quantity=Quantity; unit_price=Unit Price; discount=Discount (%); amount=Total; status=Status"),
                arguments(
                        "sales_transactions",
                        "Rechnungs-Nr.;Rechnungsdatum;Kunden-Nr.;Kunde;Artikel-Nr.;Artikelbezeichnung;Warengruppe;Verkaufte Menge;VK-Preis;Rabatt %;Nettoumsatz;MwSt.;Filiale",
                        "R1;31.01.2023;K1;Ann;A1;Becher;Küche;2;10,00;0;20,00;3,80;Köln",
                        "order_id=Rechnungs-Nr.; sold_on=Rechnungsdatum; customer=Kunde; product_code=Artikel-Nr.; product=Artikelbezeichnung; category=Warengruppe; quantity=Verkaufte Menge; unit_price=VK-Preis; discount=Rabatt %; amount=Nettoumsatz; tax=MwSt.; location=Filiale"),
                arguments(
                        "sales_transactions",
                        "Datum/Uhrzeit;Bon-Nr.;Bezeichnung;Anzahl;Einzelpreis;Umsatz (€);Kasse",
                        "31.01.2023 10:11;1;Becher;2;10,00;20,00;1",
                        "sold_on=Datum/Uhrzeit; order_id=Bon-Nr.; product=Bezeichnung; quantity=Anzahl; unit_price=Einzelpreis; amount=Umsatz (€); location=Kasse"),
                arguments(
                        "sales_transactions",
                        "Date;N° facture;Client;Produit;Quantité;Prix unitaire HT;Montant HT;TVA;Magasin",
                        "31/01/2023;F1;Ann;Tasse;2;10,00;20,00;4,00;Lyon",
                        "sold_on=Date; order_id=N° facture; customer=Client; product=Produit; quantity=Quantité; unit_price=Prix unitaire HT; amount=Montant HT; tax=TVA; location=Magasin"),
                arguments(
                        "sales_transactions",
                        "Date de vente;Référence;Désignation;Qté vendue;Prix de vente;CA HT;Catégorie",
                        "31/01/2023;R1;Tasse;2;10,00;20,00;Cuisine",
                        "sold_on=Date de vente; product_code=Référence; product=Désignation; quantity=Qté vendue; unit_price=Prix de vente; amount=CA HT; category=Catégorie"),
                arguments(
                        "sales_transactions",
                        "Fecha;Nº factura;Cliente;Producto;Cantidad;Precio;Importe;Tienda;Estado",
                        "31/01/2023;F1;Ann;Taza;2;10,00;20,00;Sol;Pagado",
                        "sold_on=Fecha; order_id=Nº factura; customer=Cliente; product=Producto; quantity=Cantidad; unit_price=Precio; amount=Importe; location=Tienda; status=Estado"),
                arguments(
                        "sales_transactions",
                        "Fecha de venta,Número de pedido,Código de producto,Descripción,Unidades vendidas,Precio unitario,Importe neto,Categoría,Ciudad",
                        "31/01/2023,P1,T1,Taza,2,10.00,20.00,Cocina,Madrid",
                        "sold_on=Fecha de venta; order_id=Número de pedido; product_code=Código de producto; product=Descripción; quantity=Unidades vendidas; unit_price=Precio unitario; amount=Importe neto; category=Categoría; location=Ciudad"),
                arguments(
                        "sales_transactions",
                        "Data;Numero fattura;Cliente;Codice articolo;Descrizione;Quantità;Prezzo unitario;Sconto;Importo;Negozio",
                        "31/01/2023;F1;Ann;T1;Tazza;2;10,00;0;20,00;Roma",
                        "sold_on=Data; order_id=Numero fattura; customer=Cliente; product_code=Codice articolo; product=Descrizione; quantity=Quantità; unit_price=Prezzo unitario; discount=Sconto; amount=Importo; location=Negozio"),
                arguments(
                        "sales_transactions",
                        "Data ordine;Ordine;Prodotto;Categoria;Quantità venduta;Prezzo;Totale;Città",
                        "31/01/2023;O1;Tazza;Cucina;2;10,00;20,00;Roma",
                        "sold_on=Data ordine; order_id=Ordine; product=Prodotto; category=Categoria; quantity=Quantità venduta; unit_price=Prezzo; amount=Totale; location=Città"),
                arguments(
                        "sales_transactions",
                        "Factuurdatum;Factuurnummer;Klant;Artikelnummer;Omschrijving;Aantal;Stukprijs;Bedrag;BTW;Winkel",
                        "31-01-2023;F1;Ann;T1;Mok;2;10,00;20,00;4,20;Utrecht",
                        "sold_on=Factuurdatum; order_id=Factuurnummer; customer=Klant; product_code=Artikelnummer; product=Omschrijving; quantity=Aantal; unit_price=Stukprijs; amount=Bedrag; tax=BTW; location=Winkel"),
                arguments(
                        "sales_transactions",
                        "Datum;Bestelnummer;Product;Categorie;Aantal;Prijs;Omzet;Korting;Klantnaam;Land",
                        "31-01-2023;B1;Mok;Keuken;2;10,00;20,00;0;Ann;NL",
                        "sold_on=Datum; order_id=Bestelnummer; product=Product; category=Categorie; quantity=Aantal; unit_price=Prijs; amount=Omzet; discount=Korting; customer=Klantnaam; location=Land"),
                arguments(
                        "sales_transactions",
                        "Data da venda;Produto;Quantidade;Preço unitário;Valor total;Cliente;Loja;Estado",
                        "31/01/2023;Caneca;2;10,00;20,00;Ana;Centro;SP",
                        "sold_on=Data da venda; product=Produto; quantity=Quantidade; unit_price=Preço unitário; amount=Valor total; customer=Cliente; location=Loja; status=Estado"),
                arguments(
                        "sales_transactions",
                        "Customer Reference ID,Item Purchased,Purchase Amount (USD),Date Purchase,Review Rating,Payment Method",
                        "4018,Handbag,4619.00,31-01-2023,,Credit Card",
                        "product=Item Purchased; amount=Purchase Amount (USD); sold_on=Date Purchase"),
                arguments(
                        "sales_transactions",
                        "Date,Name,Qty,Price,Customer Name",
                        "2023-01-31,Mug,2,10.00,Ann",
                        "sold_on=Date; product=Name; quantity=Qty; unit_price=Price; customer=Customer Name"),
                arguments(
                        "sales_transactions",
                        "Order_ID,Order_Date,SKU,Product_Name,Qty,Unit_Price_USD,Discount_Pct,Net_Sales_USD,Store_ID",
                        "1,2023-01-31,M1,Mug,2,10,0,20,5",
                        "order_id=Order_ID; sold_on=Order_Date; product_code=SKU; product=Product_Name; quantity=Qty; unit_price=Unit_Price_USD; discount=Discount_Pct; amount=Net_Sales_USD; location=Store_ID"));
    }
}
