package io.aetherflow.plugins.supply;

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

    private static final PluginRunner RUNNER = new PluginRunner(new SupplyPlugin());

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
                        "supply_shipments",
                        "Type,Days for shipping (real),Days for shipment (scheduled),Benefit per order,Sales per customer,Delivery Status,Late_delivery_risk,Category Id,Category Name,Customer City,Customer Country,Customer Id,Customer Segment,Customer State,Department Name,Market,Order City,Order Country,Order Customer Id,order date (DateOrders),Order Id,Order Item Discount,Order Item Product Price,Order Item Quantity,Sales,Order Item Total,Order Profit Per Order,Order Region,Order State,Order Status,Product Card Id,Product Name,Product Price,shipping date (DateOrders),Shipping Mode",
                        "DEBIT,3,4,91.25,314.64,Advance shipping,0,73,Sporting Goods,Caguas,Puerto Rico,20755,Consumer,PR,Fitness,Pacific Asia,Bekasi,Indonesia,20755,1/31/2018 22:56,77202,13.1,327.75,1,327.75,314.64,91.25,Southeast Asia,Java,COMPLETE,1360,Smart watch,327.75,2/3/2018 22:56,Standard Class",
                        "actual_days=Days for shipping (real); promised_days=Days for shipment (scheduled); ordered_on=order date (DateOrders); quantity=Order Item Quantity; value=Order Item Total; destination=Order Region; status=Order Status; item=Product Name; shipped_on=shipping date (DateOrders); mode=Shipping Mode"),
                arguments(
                        "supply_shipments",
                        "PO Number,Vendor,Item,Order Date,Expected Delivery,Received Date,Qty Ordered,Qty Received,Unit Cost,Total Cost,Status,Buyer",
                        "PO-1,Acme,Mug,2024-01-31,2024-02-05,2024-02-07,100,98,1.5,150,Received,Bob",
                        "supplier=Vendor; item=Item; ordered_on=Order Date; promised_on=Expected Delivery; delivered_on=Received Date; quantity=Qty Ordered; value=Total Cost; status=Status"),
                arguments(
                        "supply_shipments",
                        "Tracking Number,Carrier,Service,Ship Date,Estimated Delivery,Delivered At,Origin,Destination,Weight (lbs),Status,Cost",
                        "1Z,UPS,Ground,2024-01-31,2024-02-03,2024-02-04 10:11,Dallas TX,Austin TX,3.2,Delivered,12.30",
                        "carrier=Carrier; mode=Service; shipped_on=Ship Date; promised_on=Estimated Delivery; delivered_on=Delivered At; origin=Origin; destination=Destination; weight=Weight (lbs); status=Status"),
                arguments(
                        "supply_shipments",
                        "Tracking number,Ship date,Delivered date,Scheduled delivery date,Service type,Shipper city,Recipient city,Recipient country,Package weight,Status,Shipper company,Recipient company",
                        "77,1/31/2024,2/2/2024,2/1/2024,FedEx Ground,Dallas,Austin,US,3,Delivered,Acme,Bob",
                        "shipped_on=Ship date; delivered_on=Delivered date; promised_on=Scheduled delivery date; mode=Service type; origin=Shipper city; destination=Recipient country; weight=Package weight; status=Status"),
                arguments(
                        "supply_shipments",
                        "PO_ID,Supplier,Order_Date,Delivery_Date,Item_Category,Order_Status,Quantity,Unit_Price,Negotiated_Price,Defective_Units,Compliance",
                        "PO-1,Alpha_Inc,2023-10-17,2023-10-25,Office Supplies,Cancelled,1176,20.13,17.81,,Yes",
                        "supplier=Supplier; ordered_on=Order_Date; delivered_on=Delivery_Date; status=Order_Status; quantity=Quantity"),
                arguments(
                        "supply_shipments",
                        "Order ID,Order Placement Date,Customer ID,Product ID,Order Qty,Agreed Delivery Date,Actual Delivery Date,Delivery Qty,In Full,On Time,On Time In Full",
                        "F1,2022-03-31,C1,P1,100,2022-04-03,2022-04-04,100,1,0,0",
                        "ordered_on=Order Placement Date; item=Product ID; quantity=Order Qty; promised_on=Agreed Delivery Date; delivered_on=Actual Delivery Date"),
                arguments(
                        "supply_shipments",
                        "Shipment_ID,Origin_Warehouse,Destination,Carrier,Shipment_Date,Delivery_Date,Weight_kg,Cost,Status,Distance_miles,Transit_Days",
                        "SH1,Warehouse_MIA,San Francisco,UPS,2023-01-31,2023-02-04,25.7,67.46,Delivered,291,3",
                        "origin=Origin_Warehouse; destination=Destination; carrier=Carrier; shipped_on=Shipment_Date; delivered_on=Delivery_Date; weight=Weight_kg; status=Status; actual_days=Transit_Days"),
                arguments(
                        "supply_shipments",
                        "Order ID,Order Number,Created Date,Ship Option,Carrier,Tracking ID,Fulfillment Center,Label Creation Date,Delivered Date,Estimated Delivery Date,Zone,Weight,Invoice Amount,Transaction Status",
                        "1,S1,2024-01-31,Standard,USPS,94,Cicero,2024-02-01,2024-02-04,2024-02-03,4,3,5.5,Delivered",
                        "mode=Ship Option; carrier=Carrier; origin=Fulfillment Center; shipped_on=Label Creation Date; delivered_on=Delivered Date; promised_on=Estimated Delivery Date; weight=Weight; status=Transaction Status"),
                arguments(
                        "supply_shipments",
                        "Delivery,Ship-to party,Planned goods issue date,Actual goods issue date,Delivery date,Shipping point,Material,Delivery quantity,Net weight,Incoterms",
                        "8000,C1,2024-01-31,2024-02-01,2024-02-03,SP1,M1,10,3.2,EXW",
                        "destination=Ship-to party; shipped_on=Actual goods issue date; delivered_on=Delivery date; origin=Shipping point; item=Material; quantity=Delivery quantity; weight=Net weight"),
                arguments(
                        "supply_shipments",
                        "Bestellnummer;Lieferant;Artikel;Bestelldatum;Wunschtermin;Wareneingangsdatum;Bestellmenge;Gelieferte Menge;Bestellwert;Status",
                        "B1;Acme;Becher;31.01.2024;05.02.2024;07.02.2024;100;98;150,00;Geliefert",
                        "supplier=Lieferant; item=Artikel; ordered_on=Bestelldatum; promised_on=Wunschtermin; delivered_on=Wareneingangsdatum; quantity=Bestellmenge; value=Bestellwert; status=Status"),
                arguments(
                        "supply_shipments",
                        "Sendungsnummer;Spediteur;Versanddatum;Geplantes Lieferdatum;Zustelldatum;Absender;Empfänger;Gewicht (kg);Sendungsstatus",
                        "S1;DHL;31.01.2024;02.02.2024;03.02.2024;Köln;Bonn;3,2;Zugestellt",
                        "carrier=Spediteur; shipped_on=Versanddatum; promised_on=Geplantes Lieferdatum; delivered_on=Zustelldatum; destination=Empfänger; weight=Gewicht (kg); status=Sendungsstatus"),
                arguments(
                        "supply_shipments",
                        "N° commande;Fournisseur;Article;Date de commande;Date de livraison prévue;Date de livraison réelle;Quantité commandée;Montant;Statut",
                        "C1;Acme;Tasse;31/01/2024;05/02/2024;07/02/2024;100;150,00;Livré",
                        "supplier=Fournisseur; item=Article; ordered_on=Date de commande; promised_on=Date de livraison prévue; delivered_on=Date de livraison réelle; quantity=Quantité commandée; value=Montant; status=Statut"),
                arguments(
                        "supply_shipments",
                        "Nº pedido;Proveedor;Producto;Fecha de pedido;Fecha de entrega prevista;Fecha de entrega real;Cantidad;Importe;Estado;Transportista",
                        "P1;Acme;Taza;31/01/2024;05/02/2024;07/02/2024;100;150,00;Entregado;Seur",
                        "supplier=Proveedor; item=Producto; ordered_on=Fecha de pedido; promised_on=Fecha de entrega prevista; delivered_on=Fecha de entrega real; quantity=Cantidad; value=Importe; status=Estado; carrier=Transportista"),
                arguments(
                        "supply_shipments",
                        "Numero ordine;Fornitore;Articolo;Data ordine;Data consegna prevista;Data consegna;Quantità;Importo;Stato;Corriere",
                        "O1;Acme;Tazza;31/01/2024;05/02/2024;07/02/2024;100;150,00;Consegnato;BRT",
                        "supplier=Fornitore; item=Articolo; ordered_on=Data ordine; promised_on=Data consegna prevista; delivered_on=Data consegna; quantity=Quantità; value=Importo; status=Stato; carrier=Corriere"),
                arguments(
                        "supply_shipments",
                        "Ordernummer;Leverancier;Artikel;Besteldatum;Verwachte leverdatum;Leverdatum;Aantal;Bedrag;Status;Vervoerder",
                        "O1;Acme;Mok;31-01-2024;05-02-2024;07-02-2024;100;150,00;Geleverd;PostNL",
                        "supplier=Leverancier; item=Artikel; ordered_on=Besteldatum; promised_on=Verwachte leverdatum; delivered_on=Leverdatum; quantity=Aantal; value=Bedrag; status=Status; carrier=Vervoerder"),
                arguments(
                        "supply_stock",
                        "SKU,Description,On Hand,Reserved,Available,Reorder Point,Warehouse,Bin,Unit Cost,Last Count Date",
                        "M1,Mug,10,2,8,5,W1,A-01,1.50,2024-01-31",
                        "sku=SKU; name=Description; on_hand=On Hand; reorder_level=Reorder Point; warehouse=Warehouse; unit_cost=Unit Cost"),
                arguments(
                        "supply_stock",
                        "Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Location,Bin name,Incoming (not editable),Unavailable (not editable),Committed (not editable),Available (not editable),On hand (current),On hand (new)",
                        "mug,Mug,Title,Default,M1,,,Main,,0,0,2,8,10,",
                        "name=Title; sku=SKU; warehouse=Location; on_order=Incoming (not editable); on_hand=On hand (current)"),
                arguments(
                        "supply_stock",
                        "Location,Product,Lot/Serial Number,Package,Quantity,Reserved Quantity,Unit of Measure,Available Quantity",
                        "WH/Stock,[M1] Mug,,,10,2,Units,8",
                        "warehouse=Location; sku=Product; on_hand=Available Quantity"),
                arguments(
                        "supply_stock",
                        "Internal Reference,Name,Sales Price,Cost,Quantity On Hand,Forecasted Quantity,Unit of Measure",
                        "M1,Mug,5,1.5,10,8,Units",
                        "sku=Internal Reference; name=Name; unit_cost=Cost; on_hand=Quantity On Hand"),
                arguments(
                        "supply_stock",
                        "Item,Description,Location,On Hand,Committed,On Order,Back Ordered,Available,Reorder Point,Preferred Stock Level,Average Cost",
                        "M1,Mug,Main,10,2,0,0,8,5,20,1.5",
                        "sku=Item; name=Description; warehouse=Location; on_hand=On Hand; on_order=On Order; reorder_level=Reorder Point; unit_cost=Average Cost"),
                arguments(
                        "supply_stock",
                        "Item Name,SKU,Stock on Hand,Committed Stock,Available for Sale,Reorder Level,Purchase Rate,Vendor",
                        "Mug,M1,10,2,8,5,1.5,Acme",
                        "name=Item Name; sku=SKU; on_hand=Stock on Hand; reorder_level=Reorder Level; unit_cost=Purchase Rate; supplier=Vendor"),
                arguments(
                        "supply_stock",
                        "Product/Service,SKU,Qty On Hand,Qty On PO,Qty On Sales Order,Reorder Pt,Avg Cost,Asset Value,Preferred Vendor",
                        "Mug,M1,10,0,2,5,1.5,15,Acme",
                        "sku=SKU; on_hand=Qty On Hand; on_order=Qty On PO; reorder_level=Reorder Pt; unit_cost=Avg Cost; supplier=Preferred Vendor"),
                arguments(
                        "supply_stock",
                        "Material;Materialkurztext;Werk;Lagerort;Frei verwendbar;Basismengeneinheit;Wert frei verw.;Währung",
                        "M1;Mug;1000;0001;10;EA;15,00;EUR",
                        "sku=Material; name=Materialkurztext; warehouse=Werk; on_hand=Frei verwendbar"),
                arguments(
                        "supply_stock",
                        "Item number,Product name,Site,Warehouse,Physical inventory,Physical reserved,Available physical,Ordered in total,On order",
                        "M1,Mug,1,11,10,2,8,0,0",
                        "sku=Item number; name=Product name; warehouse=Warehouse; on_hand=Physical inventory; on_order=On order"),
                arguments(
                        "supply_stock",
                        "Product_ID,Product_Name,Catagory,Supplier_ID,Supplier_Name,Stock_Quantity,Reorder_Level,Reorder_Quantity,Unit_Price,Date_Received,Last_Order_Date,Expiration_Date,Warehouse_Location,Sales_Volume,Inventory_Turnover_Rate,Status",
                        "29-1,Bell Pepper,Fruits,39-1,Eimbee,46,64,17,$4.60,8/31/2024,6/29/2024,1/31/2025,48 Del Sol,96,31,Discontinued",
                        "sku=Product_ID; name=Product_Name; supplier=Supplier_Name; on_hand=Stock_Quantity; reorder_level=Reorder_Level; unit_cost=Unit_Price; warehouse=Warehouse_Location"),
                arguments(
                        "supply_stock",
                        "Date,Store ID,Product ID,Category,Region,Inventory Level,Units Sold,Units Ordered,Demand Forecast,Price,Discount,Weather Condition,Holiday/Promotion,Competitor Pricing,Seasonality",
                        "2022-01-31,S001,P0001,Groceries,North,231,127,55,135.47,33.5,20,Rainy,0,29.69,Autumn",
                        "as_of=Date; warehouse=Store ID; sku=Product ID; on_hand=Inventory Level; unit_cost=Price"),
                arguments(
                        "supply_stock",
                        "Art.-Nr.;Artikelbezeichnung;Verfügbarer Bestand;Meldebestand;EK-Preis;Stand",
                        "M1;Becher;10;5;1,50;31.01.2024",
                        "sku=Art.-Nr.; name=Artikelbezeichnung; on_hand=Verfügbarer Bestand; reorder_level=Meldebestand; unit_cost=EK-Preis; as_of=Stand"),
                arguments(
                        "supply_stock",
                        "Code article;Libellé;Dépôt;Quantité en stock;Seuil d'alerte;Coût unitaire",
                        "M1;Tasse;E1;10;5;1,50",
                        "sku=Code article; name=Libellé; warehouse=Dépôt; on_hand=Quantité en stock; reorder_level=Seuil d'alerte; unit_cost=Coût unitaire"),
                arguments(
                        "supply_stock",
                        "Código;Descripción;Almacén;Stock actual;Stock mínimo;Costo unitario;Proveedor",
                        "M1;Taza;A1;10;5;1,50;Acme",
                        "sku=Código; name=Descripción; warehouse=Almacén; on_hand=Stock actual; reorder_level=Stock mínimo; unit_cost=Costo unitario; supplier=Proveedor"),
                arguments(
                        "supply_stock",
                        "Codice articolo;Descrizione;Magazzino;Giacenza;Scorta minima;Costo unitario;Fornitore",
                        "M1;Tazza;A1;10;5;1,50;Acme",
                        "sku=Codice articolo; name=Descrizione; warehouse=Magazzino; on_hand=Giacenza; reorder_level=Scorta minima; unit_cost=Costo unitario; supplier=Fornitore"),
                arguments(
                        "supply_stock",
                        "Artikelnummer;Omschrijving;Magazijn;Voorraad;Minimumvoorraad;Kostprijs;Leverancier",
                        "M1;Mok;A1;10;5;1,50;Acme",
                        "sku=Artikelnummer; name=Omschrijving; warehouse=Magazijn; on_hand=Voorraad; reorder_level=Minimumvoorraad; unit_cost=Kostprijs; supplier=Leverancier"),
                arguments(
                        "supply_stock",
                        "Código;Descrição;Armazém;Estoque;Estoque mínimo;Custo unitário;Fornecedor",
                        "M1;Caneca;A1;10;5;1,50;Acme",
                        "sku=Código; name=Descrição; warehouse=Armazém; on_hand=Estoque; reorder_level=Estoque mínimo; unit_cost=Custo unitário; supplier=Fornecedor"));
    }
}
