package io.aetherflow.plugins.supply;

import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Requirement;
import io.aetherflow.core.table.TableSchema;

/**
 * {@code supply_shipments}: what was ordered, promised and delivered. Real files break nearly every rule one could
 * think of (delivered before ordered, nothing delivered yet), so those are insights and never rejects.
 */
final class ShipmentsSchema {

    static final String NAME = "supply_shipments";

    /** {@code N/A} is a shipment mode of its own in public delivery histories. */
    private static final String[] NULLS_WITHOUT_NA_SLASH = {"NULL", "None", "-", "#N/A", "NaN", "(null)"};

    /** {@code NA} is North America, and the country code of Namibia. */
    private static final String[] NULLS_OF_PLACES = {"NULL", "None", "-", "#N/A", "N/A", "NaN", "(null)"};

    static final TableSchema SCHEMA = TableSchema.named(NAME)
            .title("Shipments")
            .columns(goods())
            .columns(places())
            .columns(dates())
            .columns(measures())
            .requires(
                    Requirement.oneOf("ordered_on", "promised_on", "shipped_on", "delivered_on"),
                    Requirement.oneOf("item", "quantity", "value", "status", "destination", "origin"))
            .build();

    private ShipmentsSchema() {}

    private static Column[] goods() {
        return new Column[] {
            Column.text("item")
                    .describedAs("What is shipped, by name or code")
                    .aliases(
                            "item description",
                            "item name",
                            "product",
                            "product name",
                            "product description",
                            "material",
                            "material description",
                            "article",
                            "article name",
                            "sku",
                            "part",
                            "part number",
                            "item no",
                            "item number",
                            "item code",
                            "item id",
                            "product id",
                            "product code",
                            "goods",
                            "commodity",
                            "artikel",
                            "artikelbezeichnung",
                            "artikelnummer",
                            "materialnummer",
                            "produit",
                            "désignation",
                            "référence",
                            "producto",
                            "artículo"),
            Column.text("supplier")
                    .describedAs("Who sends the goods")
                    .aliases(
                            "supplier name",
                            "vendor",
                            "vendor name",
                            "supplier id",
                            "vendor id",
                            "manufacturer",
                            "seller",
                            "seller id",
                            "lieferant",
                            "kreditor",
                            "fournisseur",
                            "proveedor"),
            Column.text("carrier")
                    .describedAs("Who transports them")
                    .aliases(
                            "carrier name",
                            "shipping carrier",
                            "shipping carriers",
                            "shipper",
                            "ship via",
                            "freight carrier",
                            "forwarder",
                            "freight forwarder",
                            "logistics provider",
                            "courier",
                            "spediteur",
                            "spedition",
                            "frachtführer",
                            "transporteur",
                            "transportista")
        };
    }

    private static Column[] places() {
        return new Column[] {
            Column.text("origin")
                    .describedAs("Where the goods leave")
                    .nullTokens(NULLS_OF_PLACES)
                    .aliases(
                            "from",
                            "ship from",
                            "origin port",
                            "origin country",
                            "origin city",
                            "port of loading",
                            "manufacturing site",
                            "source",
                            "warehouse",
                            "warehouse block",
                            "plant",
                            "shipping point",
                            "versandstelle",
                            "herkunft",
                            "abgangsort",
                            "origine",
                            "lieu de départ",
                            "origen"),
            Column.text("destination")
                    .describedAs("Where the goods go: a region or country where the file has both that and a city")
                    .nullTokens(NULLS_OF_PLACES)
                    .aliases(
                            "to",
                            "ship to",
                            "order region",
                            "ship country",
                            "destination country",
                            "destination port",
                            "port of destination",
                            "delivery country",
                            "order country",
                            "ship region",
                            "ship city",
                            "destination city",
                            "order city",
                            "delivery city",
                            "country",
                            "customer country",
                            "customer state",
                            "empfangsort",
                            "zielort",
                            "bestimmungsort",
                            "lieferort",
                            "zielland",
                            "destinataire",
                            "lieu de livraison",
                            "pays de destination",
                            "destino"),
            Column.text("mode")
                    .describedAs("Means or class of transport; N/A is kept as a mode of its own")
                    .nullTokens(NULLS_WITHOUT_NA_SLASH)
                    .aliases(
                            "shipment mode",
                            "shipping mode",
                            "ship mode",
                            "transport mode",
                            "transportation mode",
                            "transportation modes",
                            "mode of shipment",
                            "mode of transport",
                            "service level",
                            "delivery method",
                            "shipping method",
                            "versandart",
                            "transportart",
                            "mode de transport",
                            "modo de transporte")
        };
    }

    private static Column[] dates() {
        return new Column[] {
            Column.timestamp("ordered_on")
                    .describedAs(
                            "When the goods were ordered; with the time of day where the file has it, since days are counted from it")
                    .aliases(
                            "order date",
                            "order date (DateOrders)",
                            "ordered date",
                            "date ordered",
                            "order purchase timestamp",
                            "purchase date",
                            "purchase order date",
                            "po date",
                            "po sent to vendor date",
                            "order placed on",
                            "order timestamp",
                            "bestelldatum",
                            "auftragsdatum",
                            "belegdatum",
                            "date de commande",
                            "date commande",
                            "fecha de pedido",
                            "fecha pedido"),
            Column.date("promised_on")
                    .describedAs("Day they were promised, required or scheduled for")
                    .aliases(
                            "promised date",
                            "promise date",
                            "required date",
                            "scheduled delivery date",
                            "order estimated delivery date",
                            "estimated delivery date",
                            "expected delivery date",
                            "expected date",
                            "expected delivery",
                            "planned delivery date",
                            "due date",
                            "delivery due date",
                            "requested delivery date",
                            "committed date",
                            "eta",
                            "need by date",
                            "scheduled date",
                            "wunschlieferdatum",
                            "liefertermin",
                            "solltermin",
                            "zugesagter termin",
                            "date prévue",
                            "date de livraison prévue",
                            "fecha prometida",
                            "fecha prevista",
                            "fecha requerida"),
            Column.timestamp("shipped_on")
                    .describedAs("When they left, or were handed to the carrier")
                    .aliases(
                            "ship date",
                            "shipped date",
                            "shipping date",
                            "shipping date (DateOrders)",
                            "date shipped",
                            "shipment date",
                            "dispatch date",
                            "despatch date",
                            "order delivered carrier date",
                            "pickup date",
                            "goods issue date",
                            "actual goods issue date",
                            "departure date",
                            "versanddatum",
                            "warenausgang",
                            "date d'expédition",
                            "date expédition",
                            "fecha de envío",
                            "fecha envío"),
            Column.timestamp("delivered_on")
                    .describedAs("When they arrived")
                    .aliases(
                            "delivered date",
                            "delivery date",
                            "delivered to client date",
                            "order delivered customer date",
                            "actual delivery date",
                            "date delivered",
                            "arrival date",
                            "received date",
                            "receipt date",
                            "goods receipt date",
                            "date received",
                            "lieferdatum",
                            "wareneingang",
                            "zugestellt am",
                            "date de livraison",
                            "date livraison",
                            "date de réception",
                            "fecha de entrega",
                            "fecha entrega")
        };
    }

    private static Column[] measures() {
        return new Column[] {
            Column.decimal("promised_days")
                    .in("days")
                    .describedAs("Days from order to shipment or delivery, as scheduled")
                    .aliases(
                            "days for shipment (scheduled)",
                            "scheduled days",
                            "planned days",
                            "promised lead time",
                            "scheduled lead time",
                            "planned lead time",
                            "expected days",
                            "standard days",
                            "plantage"),
            Column.decimal("actual_days")
                    .in("days")
                    .describedAs("Days it really took")
                    .aliases(
                            "days for shipping (real)",
                            "real days",
                            "actual lead time",
                            "days taken",
                            "delivery days",
                            "transit days",
                            "actual transit days",
                            "delivery time",
                            "shipping times",
                            "isttage"),
            Column.decimal("quantity")
                    .describedAs("Units shipped")
                    .aliases(
                            "qty",
                            "line item quantity",
                            "order item quantity",
                            "order quantity",
                            "ordered quantity",
                            "quantity ordered",
                            "shipped quantity",
                            "quantity shipped",
                            "units",
                            "units shipped",
                            "pieces",
                            "menge",
                            "bestellmenge",
                            "liefermenge",
                            "quantité",
                            "qté",
                            "cantidad"),
            Column.money("value")
                    .describedAs("What the shipment is worth")
                    .aliases(
                            "line item value",
                            "shipment value",
                            "order value",
                            "order item total",
                            "goods value",
                            "declared value",
                            "invoice value",
                            "net value",
                            "cost of the product",
                            "warenwert",
                            "nettowert",
                            "bestellwert",
                            "valeur",
                            "valor"),
            Column.money("freight_cost")
                    .describedAs("What the transport cost; words such as 'invoiced separately' become empty")
                    .aliases(
                            "freight",
                            "freight cost (USD)",
                            "freight value",
                            "freight charge",
                            "shipping cost",
                            "shipping costs",
                            "transport cost",
                            "transportation cost",
                            "delivery cost",
                            "frachtkosten",
                            "versandkosten",
                            "frais de port",
                            "frais de transport",
                            "gastos de envío",
                            "flete"),
            Column.decimal("weight")
                    .describedAs("Weight in the file's unit; words such as 'weight captured separately' become empty")
                    .aliases(
                            "weight (kilograms)",
                            "weight kg",
                            "gross weight",
                            "net weight",
                            "weight in gms",
                            "shipment weight",
                            "total weight",
                            "gewicht",
                            "bruttogewicht",
                            "poids",
                            "peso"),
            Column.text("status")
                    .describedAs("State of the order or the shipment, in the file's words")
                    .aliases(
                            "order status",
                            "shipment status",
                            "delivery status",
                            "shipping status",
                            "state",
                            "lieferstatus",
                            "auftragsstatus",
                            "statut",
                            "état",
                            "estado")
        };
    }
}
